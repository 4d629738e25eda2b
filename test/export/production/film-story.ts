/** One small story for the production formats: given and guessed times, every kind of line, three scripts. */

export const filmStory = `title: Rain & <Shine>
author: Ngô An
page: { size: board-16x9, dpi: 40 }
characters:
  mai: { name: Mai, outfit: a yellow raincoat, outfits: { formal: a black dress } }
  ken: { name: "Kenji, the elder" }
places: { street: EXT. A wet street }
scenes:
  - id: door
    place: street
    time: night
    cast: [mai@formal, ken]
    shots:
      - id: wait
        action: "{mai} waits under {ken}'s umbrella."
        size: MS
        angle: low
        move: pan
        duration: 2.5
        notes: "=rain machine"
        dialogue:
          - caption (time): Midnight.
          - mai (whisper): You are *late*, "again".
      - id: look
        cast: [ken]
        action: "{ken} looks up."
        dialogue:
          - ken: I walked all the way from the station in the rain, with no umbrella and one shoe, to tell you this.
          - sfx: KRAK --> BOOM
  - id: after
    action: An empty street.
    size: establishing
  - id: third
    duration: 0.01
    action: -- a flash
    dialogue:
      - mai: Ồ! Trời ơi.
      - ken (thought): 雨が降ってきた。
`;
