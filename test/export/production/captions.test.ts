import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { srt, vtt } from '../../../src/export/production/captions.ts';
import { fillRows } from '../../../src/export/production/cues.ts';
import type { Book } from '../../../src/page/book.ts';
import { hasProgram } from '../../support/has-program.ts';
import { filesOf, openShelf, type Shelf } from '../../support/make-book.ts';
import { filmStory } from './film-story.ts';

let shelf: Shelf;
let book: Book;
beforeAll(async () => {
	shelf = await openShelf();
	book = await shelf.book('rain', filmStory);
});
afterAll(() => shelf.close());

describe('captions', () => {
	it('are cut to two rows, back to back, as SRT', async () => {
		const text = (await filesOf(srt, book)).get('book.srt')!.toString();
		expect(text).toBe(`1
00:00:00,000 --> 00:00:00,750
<i>Midnight.</i>

2
00:00:00,750 --> 00:00:02,500
Mai: You are late, "again".

3
00:00:02,500 --> 00:00:07,708
Kenji, the elder: I walked all the way
from the station in the rain,

4
00:00:07,708 --> 00:00:12,417
with no umbrella and one shoe,
to tell you this.

5
00:00:12,417 --> 00:00:13,000
[KRAK → BOOM]

6
00:00:16,000 --> 00:00:16,042
Mai: Ồ! Trời ơi.

`);
	});

	it('name the voice and escape markup as WebVTT', async () => {
		const text = (await filesOf(vtt, book)).get('book.vtt')!.toString();
		expect(text.startsWith('WEBVTT\nLanguage: en\n\n1\n00:00:00.000 --> 00:00:00.750\n')).toBe(true);
		expect(text).toContain('<v Kenji, the elder>with no umbrella and one shoe,\nto tell you this.</v>');
		expect(text).toContain('[KRAK --&gt; BOOM]');
	});

	it.skipIf(!hasProgram('ffprobe'))('are read by ffprobe, one packet a caption (needs ffprobe)', async () => {
		for (const [exporter, name] of [
			[srt, 'book.srt'],
			[vtt, 'book.vtt'],
		] as const) {
			const file = join(shelf.folder, name);
			await writeFile(file, (await filesOf(exporter, book)).get(name)!);
			const shown = ['-v', 'error', '-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0', file];
			const rows = execFileSync('ffprobe', shown, { encoding: 'utf8' })
				.split('\n')
				.filter((row) => row !== '');
			expect(rows).toHaveLength(6);
			expect(rows[1]).toMatch(/^0\.750000,1\.750000/);
		}
	});

	it('break rows where the language lets a line end', () => {
		expect(fillRows('二人は雨の中を駅まで歩いて、それから別れた。もう会うことはない。', 'ja')).toEqual([
			'二人は雨の中を駅まで歩いて、',
			'それから別れた。もう会うことはない。',
		]);
		expect(fillRows('Sợ chứ. Nhưng bà đứng trên cầu, nên chị không dám chìm.', 'vi')).toHaveLength(2);
	});
});
