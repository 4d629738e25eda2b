import { expect, test } from 'vitest';
import { phraseStarts } from '../../src/lettering/phrases.ts';

function phrases(text: string, language = 'ja'): string {
	const starts = phraseStarts(text, language);
	return Array.from(text, (char, index) => (starts.has(index) ? `|${char}` : char)).join('');
}

test.each([
	'鎮守|の|森で、|雨の|匂いが|した。',
	'あの|手紙の|ことを|知っているはずがない。',
	'その|夜、|誰も|眠らなかった。',
	'お母さん、|今日は|学校へ|行きたくないの。',
	'ちょっと|待ってよ、|まだ|準備が|できていないんだから！',
	'この|街には|秘密が|ある。|だが|誰も|それを|口に|しない。',
])('Japanese phrases: %s', (wanted) => {
	const found = phrases(wanted.replaceAll('|', '')).split('|');
	const cuts = wanted.split('|');
	// Finer dictionaries part a particle from a rare word: every cut that is made must be one that is wanted.
	expect(cuts.join('')).toBe(found.join(''));
	const ends = (parts: readonly string[]) =>
		parts.map((_, index) => parts.slice(0, index + 1).join('').length);
	expect(ends(cuts)).toEqual(expect.arrayContaining(ends(found)));
	expect(found.length).toBeGreaterThanOrEqual(cuts.length - 1);
});

test('Chinese is cut between words, never before a mark', () => {
	expect(phrases('我在雨中等了一个小时。', 'zh')).not.toMatch(/\|。/u);
	expect(phrases('昨晚你在哪里？', 'zh')).toContain('|哪里');
});

test('other languages have no phrases', () => {
	expect(phraseStarts('Where were you?', 'en').size).toBe(0);
});
