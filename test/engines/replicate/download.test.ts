import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Downloader } from '../../../src/engines/replicate/download.ts';
import { isPrivateAddress } from '../../../src/engines/replicate/private-address.ts';
import { drawPicture, sizeOf } from '../../support/fake-pictures.ts';
import type { Answer } from '../../support/fake-troubles.ts';
import { inStudio, QUICK, request } from './studio.ts';

const HTML = '<!doctype html><html><body>not found</body></html>';
const always = (answer: Answer): readonly Answer[] => Array.from({ length: 30 }, () => answer);

describe('what is paid for is fetched until it is whole', () => {
	const passing: Readonly<Record<string, Answer>> = {
		'cut short with a Content-Length (fault 28)': { drop: 'half-way' },
		'cut short without a Content-Length (fault 28)': { cut: true },
		'HTML with status 200 (fault 29)': { status: 200, body: HTML },
		'JSON with status 200 (fault 29)': { status: 200, body: { error: 'x' } },
		'nothing with status 200 (fault 29)': { status: 200, body: '' },
		'a GIF (fault 29)': { status: 200, body: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1') },
		'an SVG (fault 29)': { status: 200, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
		'stalled at once (fault 30)': { hang: 'at-once' },
		'stalled half-way (fault 30)': { hang: 'half-way' },
		'503': { status: 503, body: HTML },
		'a dropped line': { drop: 'at-once' },
	};
	for (const [name, answer] of Object.entries(passing)) {
		const formats = name.startsWith('cut') ? ['png', 'jpg', 'webp'] : ['webp'];
		for (const output_format of formats) {
			test(`${name}, ${output_format}`, async () => {
				const troubles = { 0: { downloads: [answer] } };
				await inStudio({ troubles }, async ({ fake, draw }) => {
					expect((await draw(request({ input: { output_format } }))).format).toBe(output_format);
					expect(fake.books.predictions).toHaveLength(1);
					expect(fake.books.predictions[0]!.downloads).toBe(2);
				});
			});
		}
	}

	test('a picture of another shape is fetched again, and the right one taken (fault 29)', async () => {
		const body = await drawPicture('another', '9:21', 'webp');
		const troubles = { 0: { downloads: [{ status: 200, body }] } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			const { widthPx, heightPx } = await draw();
			expect([widthPx, heightPx]).toEqual(sizeOf('3:2'));
			expect(fake.books.predictions[0]!.downloads).toBe(2);
		});
	});

	test('a picture that has another shape each time is what was paid for: kept, and said', async () => {
		const body = await drawPicture('another', '9:21', 'webp');
		const troubles = { 0: { downloads: always({ status: 200, body }) } };
		await inStudio({ troubles }, async ({ fake, notes, draw }) => {
			expect(Buffer.from((await draw()).bytes).equals(body)).toBe(true);
			expect(notes.remarks.at(-1)).toBe('asked for 3:2, got a picture of 80 × 192 pixels');
			expect(fake.books.predictions).toHaveLength(1);
		});
	});

	test('after a picture of another shape nothing better comes: it is kept rather than nothing', async () => {
		const body = await drawPicture('another', '9:21', 'webp');
		const troubles = { 0: { downloads: [{ status: 200, body }, ...always({ status: 404, body: 'gone' })] } };
		await inStudio({ troubles }, async ({ draw }) => {
			expect(Buffer.from((await draw()).bytes).equals(body)).toBe(true);
		});
	});

	test('a picture of one pixel is a stand-in, and fetched again', async () => {
		const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		const troubles = { 0: { downloads: [{ status: 200, body: pixel }] } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			expect((await draw()).widthPx).toBeGreaterThan(100);
			expect(fake.books.predictions[0]!.downloads).toBe(2);
		});
	});

	test('a picture that would unfold into gigabytes is refused before it is decoded', async () => {
		const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'red' } })
			.png({ compressionLevel: 9 })
			.toBuffer();
		const troubles = { 0: { downloads: [{ status: 200, body: bomb }] } };
		await inStudio({ troubles }, async ({ notes, draw }) => {
			await draw();
			expect(notes.remarks[0]).toMatch(/cannot be decoded \(.*pixel limit/);
		});
	});

	test('a body that unpacks into gigabytes is given up', async () => {
		const body = gzipSync(Buffer.alloc(70_000_000));
		const headers = { 'content-encoding': 'gzip' };
		await inStudio(
			{ troubles: { 0: { downloads: [{ status: 200, body, headers }] } } },
			async ({ fake, draw }) => {
				await draw();
				expect(fake.books.predictions[0]!.downloads).toBe(2);
			},
		);
	});

	test('a picture that stays broken is an error that tells how to fetch it later, and is not paid again', async () => {
		const troubles = { 0: { downloads: always({ cut: true }) } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'picture-damaged' });
			expect(fake.books.predictions).toHaveLength(1);
		});
	});

	test('an endless picture is given up, not swallowed (fault 30)', async () => {
		const troubles = { 0: { downloads: [{ endless: true } as const] } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			await draw();
			expect(fake.books.predictions[0]!.downloads).toBe(2);
		});
	});

	for (const status of [403, 404, 410]) {
		test(`${status}: one fresh view, and the picture is fetched again (fault 27)`, async () => {
			const troubles = { 0: { downloads: [{ status, body: 'expired' }] } };
			await inStudio({ troubles }, async ({ fake, draw }) => {
				await draw();
				expect(fake.books.predictions[0]!.polls).toBe(1);
			});
		});
	}

	const hourAgo = (view: Record<string, unknown>) => ({
		...view,
		created_at: new Date(Date.now() - 66 * 60_000).toISOString(),
	});

	test('gone for good: said as expired, not drawn again by itself (fault 27)', async () => {
		const troubles = { 0: { downloads: always({ status: 404, body: 'gone' }), view: hourAgo } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'picture-expired' });
			expect(fake.books.predictions).toHaveLength(1);
			expect(fake.books.predictions[0]!.downloads).toBe(2);
		});
	});

	test('listed within its hour, and not handed out: left for the next run, which fetches it', async () => {
		const troubles = { 0: { downloads: Array(2).fill({ status: 403, body: 'denied' }) } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			const error = await draw().catch((reason) => reason);
			expect(error).toMatchObject({ code: 'picture-damaged' });
			expect(error.message).toMatch(/its host does not give it \(status 403\)/);
			const { id } = fake.books.predictions[0]!;
			expect(error.hint).toContain(id);
			expect((await draw(request(), { resume: { predictionId: id } })).predictionId).toBe(id);
			expect(fake.books.predictions).toHaveLength(1);
		});
	});

	test('refused once, and nobody can be asked where it is: left for the next run, not given up', async () => {
		const polls = always({ status: 503, body: HTML });
		const troubles = { 0: { downloads: [{ status: 403, body: 'denied' }], polls } };
		await inStudio({ troubles }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'service-unreachable' });
			expect(fake.books.predictions).toHaveLength(1);
		});
	});
});

describe('where pictures are fetched from', () => {
	test('a redirect to another host is followed without the token (fault 31)', async () => {
		await inStudio({}, async ({ fake: other, draw: drawOther }) => {
			await drawOther();
			const location = `${other.picturesUrl}/xezq/${other.books.predictions[0]!.id}/out-0.webp`;
			const troubles = { 0: { downloads: [{ status: 302, body: '', headers: { location } }] } };
			await inStudio({ troubles }, async ({ fake, draw }) => {
				await draw();
				expect(other.books.calls.at(-1)).toMatchObject({ host: 'pictures', status: 200 });
				expect(other.books.leaks()).toEqual([]);
				expect(fake.books.leaks()).toEqual([]);
			});
		});
	});

	for (const location of ['file:///etc/passwd', 'ftp://127.0.0.1/x.png', 'data:text/html,x']) {
		test(`a redirect to ${location} is refused (fault 31)`, async () => {
			const troubles = { 0: { downloads: [{ status: 302, body: '', headers: { location } }] } };
			await inStudio({ troubles }, async ({ draw }) => {
				await expect(draw()).rejects.toMatchObject({ code: 'service-refused' });
			});
		});
	}

	test('redirects in a circle end (fault 31)', async () => {
		const circle: Answer = { status: 302, body: '', headers: { location: '?again' } };
		await inStudio({ troubles: { 0: { downloads: always(circle) } } }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: expect.stringMatching(/^picture-/) });
			expect(fake.books.calls.length).toBeLessThan(40);
		});
	});

	test('for a public service, private addresses are refused by literal and by name', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			await draw();
			const before = fake.books.calls.length;
			const guarded = new Downloader({ timings: QUICK, allowsPrivate: async () => false });
			const path = `/xezq/${fake.books.predictions[0]!.id}/out-0.webp`;
			const { port } = new URL(fake.picturesUrl);
			const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '[::ffff:127.0.0.1]'];
			for (const host of hosts) {
				const fetched = await guarded.fetch(`http://${host}:${port}${path}`, new AbortController().signal);
				expect([host, fetched.is]).toEqual([host, 'refused']);
			}
			await guarded.close();
			expect(fake.books.calls).toHaveLength(before);
		});
	});

	test('which addresses are private', () => {
		const inside = ['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
		const inside6 = ['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', 'ff02::1'];
		const bearers = [
			'64:ff9b::10.0.0.1',
			'64:ff9b::7f00:1',
			'::127.0.0.1',
			'2002:c0a8:101::1',
			'fec0::1',
			'2001::1',
		];
		const outside = [
			'8.8.8.8',
			'172.32.0.1',
			'2606:4700::1111',
			'::ffff:8.8.8.8',
			'192.169.0.1',
			'64:ff9b::8.8.8.8',
		];
		expect([...inside, ...inside6, ...bearers].filter((ip) => !isPrivateAddress(ip))).toEqual([]);
		expect(outside.filter(isPrivateAddress)).toEqual([]);
	});
});
