/** The words of the reader around a book, in the book's language where it is here. To add one: an entry below, and nothing else. */
import { writtenLanguage } from '../../lettering/words.ts';

export interface ReaderWords {
	/** The list of scenes, and the label before it. */
	readonly contents: string;
	readonly goTo: string;
	readonly double: string;
	readonly smaller: string;
	readonly larger: string;
	/** All words of the book beside the page. */
	readonly words: string;
	readonly fullScreen: string;
	readonly previous: string;
	readonly next: string;
	/** Before a page's number. */
	readonly page: string;
	/** How far down a strip. */
	readonly place: string;
}

/** By language tag, as HTML writes it. */
const byLanguage: Readonly<Record<string, ReaderWords>> = {
	en: {
		contents: 'Contents',
		goTo: 'Go to',
		double: 'Two pages side by side',
		smaller: 'Smaller',
		larger: 'Larger',
		words: 'Words',
		fullScreen: 'Full screen',
		previous: 'Previous page',
		next: 'Next page',
		page: 'Page',
		place: 'Place',
	},
	ar: {
		contents: 'المحتويات',
		goTo: 'انتقل إلى',
		double: 'صفحتان جنبًا إلى جنب',
		smaller: 'تصغير',
		larger: 'تكبير',
		words: 'النص',
		fullScreen: 'ملء الشاشة',
		previous: 'الصفحة السابقة',
		next: 'الصفحة التالية',
		page: 'صفحة',
		place: 'الموضع',
	},
	de: {
		contents: 'Inhalt',
		goTo: 'Gehe zu',
		double: 'Zwei Seiten nebeneinander',
		smaller: 'Kleiner',
		larger: 'Größer',
		words: 'Text',
		fullScreen: 'Vollbild',
		previous: 'Vorige Seite',
		next: 'Nächste Seite',
		page: 'Seite',
		place: 'Stelle',
	},
	es: {
		contents: 'Contenido',
		goTo: 'Ir a',
		double: 'Dos páginas enfrentadas',
		smaller: 'Reducir',
		larger: 'Ampliar',
		words: 'Texto',
		fullScreen: 'Pantalla completa',
		previous: 'Página anterior',
		next: 'Página siguiente',
		page: 'Página',
		place: 'Posición',
	},
	fr: {
		contents: 'Sommaire',
		goTo: 'Aller à',
		double: 'Deux pages côte à côte',
		smaller: 'Réduire',
		larger: 'Agrandir',
		words: 'Texte',
		fullScreen: 'Plein écran',
		previous: 'Page précédente',
		next: 'Page suivante',
		page: 'Page',
		place: 'Position',
	},
	it: {
		contents: 'Indice',
		goTo: 'Vai a',
		double: 'Due pagine affiancate',
		smaller: 'Riduci',
		larger: 'Ingrandisci',
		words: 'Testo',
		fullScreen: 'Schermo intero',
		previous: 'Pagina precedente',
		next: 'Pagina successiva',
		page: 'Pagina',
		place: 'Posizione',
	},
	ja: {
		contents: '目次',
		goTo: '移動',
		double: '見開き表示',
		smaller: '縮小',
		larger: '拡大',
		words: 'テキスト',
		fullScreen: '全画面',
		previous: '前のページ',
		next: '次のページ',
		page: 'ページ',
		place: '位置',
	},
	ko: {
		contents: '차례',
		goTo: '이동',
		double: '두 쪽 보기',
		smaller: '축소',
		larger: '확대',
		words: '텍스트',
		fullScreen: '전체 화면',
		previous: '이전 쪽',
		next: '다음 쪽',
		page: '쪽',
		place: '위치',
	},
	pt: {
		contents: 'Índice',
		goTo: 'Ir para',
		double: 'Duas páginas lado a lado',
		smaller: 'Reduzir',
		larger: 'Ampliar',
		words: 'Texto',
		fullScreen: 'Tela cheia',
		previous: 'Página anterior',
		next: 'Próxima página',
		page: 'Página',
		place: 'Posição',
	},
	ru: {
		contents: 'Содержание',
		goTo: 'Перейти',
		double: 'Две страницы рядом',
		smaller: 'Уменьшить',
		larger: 'Увеличить',
		words: 'Текст',
		fullScreen: 'Во весь экран',
		previous: 'Предыдущая страница',
		next: 'Следующая страница',
		page: 'Страница',
		place: 'Место',
	},
	vi: {
		contents: 'Mục lục',
		goTo: 'Đi đến',
		double: 'Hai trang cạnh nhau',
		smaller: 'Thu nhỏ',
		larger: 'Phóng to',
		words: 'Lời',
		fullScreen: 'Toàn màn hình',
		previous: 'Trang trước',
		next: 'Trang sau',
		page: 'Trang',
		place: 'Vị trí',
	},
	zh: {
		contents: '目录',
		goTo: '转到',
		double: '双页并排',
		smaller: '缩小',
		larger: '放大',
		words: '文字',
		fullScreen: '全屏',
		previous: '上一页',
		next: '下一页',
		page: '页',
		place: '位置',
	},
	'zh-Hant': {
		contents: '目錄',
		goTo: '前往',
		double: '雙頁並排',
		smaller: '縮小',
		larger: '放大',
		words: '文字',
		fullScreen: '全螢幕',
		previous: '上一頁',
		next: '下一頁',
		page: '頁',
		place: '位置',
	},
};
/** The reader's words for a book in this language, and the tag they are written in; English where it is not here. */
export function readerWords(language: string): ReaderWords & { readonly tag: string } {
	const written = writtenLanguage(language);
	const tag = Object.hasOwn(byLanguage, written) ? written : 'en';
	return { tag, ...byLanguage[tag]! };
}
