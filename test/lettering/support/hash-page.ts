/** Prints the hash of a page lettered in many scripts, as pixels: run in several environments by a test. */
import { createHash } from 'node:crypto';
import { openFonts } from '../../../src/lettering/fonts.ts';
import { overlaySvg } from '../../../src/lettering/overlay.ts';
import { readFonts } from '../../../src/page/bundled-fonts.ts';
import { rasterise } from '../../../src/page/picture.ts';
import { letter, line, panel, subject } from './pages.ts';

const lines: readonly [string, string][] = [
	['en', "I'll *never* tell -- not even you! 🎂"],
	['vi', 'Những người khác đều thấy rồi.'],
	['ja', '東京《とうきょう》駅で12時に待っていたんだぞ。'],
	['zh', '昨晚你在哪里？我在雨中等了一个小时。'],
	['th', 'เมื่อคืนคุณอยู่ที่ไหน ฉันรออยู่กลางสายฝน'],
	['ko', '어젯밤에 어디 있었어요?'],
	['hi', 'क्षत्रिय, कल रात तुम कहाँ थे?'],
	['ar', 'في المسرح (مع BEN) 12 دقيقة.'],
	['tr', 'Işıklar söndü, istasyonda kimse yok.'],
];
const hash = createHash('sha256');
for (const [language, words] of lines) {
	const book = await openFonts(await readFonts({ text: words, language, folders: [] }));
	const subjects = [subject('ana', { x: 400, y: 480 }, 150)];
	const said = [line('speech', words, 'ana'), line('shout', words, 'ana'), line('sfx', words)];
	const { balloons } = letter(book, [panel({ x: 50, y: 50, w: 700, h: 650 }, said, { subjects })], {
		language,
	});
	const svg = overlaySvg({ width: 800, height: 750 }, balloons);
	hash.update(svg).update(await rasterise(svg, { width: 800, height: 750 }));
}
process.stdout.write(`${hash.digest('hex')}\n`);
