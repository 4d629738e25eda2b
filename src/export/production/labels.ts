/** The words around a board's own, on sheets and in lists, in the languages that have theirs; all others get English. */
import { baseLanguage } from '../../lettering/words.ts';
import type { SpeechKind } from '../../story/story.ts';

export interface Labels {
	readonly scene: string;
	readonly boards: string;
	readonly length: string;
	readonly aspect: string;
	/** Pictures of several shapes. */
	readonly mixed: string;
	readonly date: string;
	readonly page: string;
	readonly action: string;
	readonly dialogue: string;
	readonly notes: string;
	readonly continued: string;
	readonly goesOn: string;
	readonly notDrawn: string;
	readonly cut: string;
	readonly picture: string;
	readonly time: string;
	readonly pageTotal: string;
	readonly runningTotal: string;
	readonly caption: string;
	readonly voice: string;
	readonly note: string;
	/** Before a time that is a guess. */
	readonly about: string;
	/** How a line is said. */
	readonly manner: Readonly<Record<Exclude<SpeechKind, 'speech'>, string>>;
}

const english: Labels = {
	scene: 'SCENE',
	boards: 'BOARDS',
	length: 'LENGTH',
	aspect: 'ASPECT',
	mixed: 'mixed',
	date: 'DATE',
	page: 'PAGE',
	action: 'ACTION',
	dialogue: 'DIALOGUE',
	notes: 'NOTES',
	continued: 'continued',
	goesOn: 'continues',
	notDrawn: 'not drawn yet',
	cut: 'CUT',
	picture: 'PICTURE',
	time: 'TIME',
	pageTotal: 'PAGE',
	runningTotal: 'TOTAL',
	caption: 'Caption',
	voice: 'Voice',
	note: 'Note',
	about: 'about',
	manner: {
		thought: 'thought',
		shout: 'shout',
		whisper: 'whisper',
		weak: 'weak',
		radio: 'radio',
		off: 'off',
	},
};

const byLanguage: Readonly<Record<string, Labels>> = {
	ja: {
		scene: 'シーン',
		boards: 'カット',
		length: '尺',
		aspect: '画面比',
		mixed: '混在',
		date: '日付',
		page: 'ページ',
		action: '内容',
		dialogue: 'セリフ・音',
		notes: '備考',
		continued: '続き',
		goesOn: '次へ続く',
		notDrawn: '未作画',
		cut: 'カット',
		picture: '画面',
		time: '秒',
		pageTotal: 'ページ計',
		runningTotal: '累計',
		caption: '字幕',
		voice: '声',
		note: '備考',
		about: '約',
		manner: {
			thought: '心の声',
			shout: '叫び',
			whisper: 'ささやき',
			weak: '弱々しく',
			radio: '電話・無線',
			off: 'オフ',
		},
	},
	vi: {
		scene: 'CẢNH',
		boards: 'KHUNG',
		length: 'THỜI LƯỢNG',
		aspect: 'TỈ LỆ',
		mixed: 'khác nhau',
		date: 'NGÀY',
		page: 'TRANG',
		action: 'HÀNH ĐỘNG',
		dialogue: 'LỜI THOẠI · ÂM THANH',
		notes: 'GHI CHÚ',
		continued: 'tiếp theo',
		goesOn: 'còn tiếp',
		notDrawn: 'chưa vẽ',
		cut: 'KHUNG',
		picture: 'HÌNH',
		time: 'GIÂY',
		pageTotal: 'TRANG NÀY',
		runningTotal: 'TỔNG',
		caption: 'Chú thích',
		voice: 'Giọng',
		note: 'Ghi chú',
		about: 'khoảng',
		manner: {
			thought: 'nghĩ',
			shout: 'hét',
			whisper: 'thì thầm',
			weak: 'yếu ớt',
			radio: 'qua đài',
			off: 'ngoài hình',
		},
	},
};

/** What stands around the words of a story in this language. */
export function labelsFor(language: string): Labels {
	const base = baseLanguage(language);
	return Object.hasOwn(byLanguage, base) ? byLanguage[base]! : english;
}
