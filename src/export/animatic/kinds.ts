/** What an animatic can be, and where its words go: for the exporter, and for the command line, which loads no more. */

export const filmKinds = ['mp4', 'webp', 'gif'] as const;
export type FilmKind = (typeof filmKinds)[number];

export const wordKinds = ['balloons', 'subtitles', 'none'] as const;
export type WordKind = (typeof wordKinds)[number];
