/** Where Japanese and Chinese may be broken without tearing a phrase: after particles and endings, between words. */

const segmenters: Readonly<Record<string, Intl.Segmenter>> = {
	ja: new Intl.Segmenter('ja', { granularity: 'word' }),
	zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/** Hiragana words that lean on the word before them: particles, and nouns that hardly stand alone. */
const leaning = new Set(
	(
		'は が を に で と も の へ や か ね よ な ぞ ぜ さ わ し う から まで より だけ しか ほど くらい ぐらい など ので のに けど けれど ' +
		'けれども ても でも なら ならば ながら つつ とか には では とは へは からは らしい みたい い いる いた いっ くれ くれる れ られ せ させ ' +
		'ちゃ じゃ じゃない のか のだ のよ かな かも なんて なの なのか なのに さん くん ちゃん たち わけ はず まま ところ ばかり もの ' +
		'き く け こ す そ ち つ ぬ ふ み む め ゆ り る ろ ぎ ぐ げ ご え お き せん ず かもしれ しれ'
	).split(' '),
);
/** Beginnings of verb endings, which the dictionary cuts off in many shapes: てい, なかった, ました. */
const ending =
	/^(?:て|で(?!き)|た(?![くだと])|な(?:か(?!な)|い|く|けれ)|ま(?:$|[しすせっ])|だ|ん|っ|れ|ら(?:れ|な)|ば|くだ|さい|しま|よう|そう(?!い)|たち)/u;
const hiragana = /^[\p{Script=Hiragana}ー]+$/u;
const mark = /^[\p{P}\p{S}\s]+$/u;
const opening = /^[\p{Ps}\p{Pi}「『（【《〈“‘]+$/u;
const han = /^\p{Script=Han}/u;
const hanEnd = /\p{Script=Han}$/u;
const digitEnd = /[\p{N}〇一二三四五六七八九十百千万]$/u;
/** Polite beginnings that belong to the next word. */
const prefixes = new Set(['お', 'ご', 'この', 'その', 'あの', 'どの']);

/** Offsets at which a new phrase begins; nothing for other languages. */
export function phraseStarts(text: string, language: string): ReadonlySet<number> {
	const segmenter = segmenters[language];
	const starts = new Set<number>();
	if (segmenter === undefined) return starts;
	let before = '';
	for (const { segment, index } of segmenter.segment(text)) {
		const begins = language === 'ja' ? beginsPhrase(before, segment) : !mark.test(segment);
		if (before !== '' && begins && !opening.test(before)) starts.add(index);
		before = segment;
	}
	return starts;
}

function leans(word: string): boolean {
	return leaning.has(word) || ending.test(word);
}

function beginsPhrase(before: string, word: string): boolean {
	if (opening.test(word)) return true;
	if (mark.test(word)) return false;
	if (mark.test(before)) return !(/[」』）”]$/u.test(before) && leans(word));
	if (before === 'お' || before === 'ご') return false;
	if (hiragana.test(word)) return !leans(word) && (hiragana.test(before) || prefixes.has(word));
	if (han.test(word)) return !hanEnd.test(before) && !digitEnd.test(before);
	return true;
}
