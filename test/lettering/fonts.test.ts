import { expect, test } from 'vitest';
import { isFault } from '../../src/base/fault.ts';
import { openFonts } from '../../src/lettering/fonts.ts';
import { bundledFonts, font } from './support/pages.ts';

const none = { dialogue: [], emphasis: [], display: [], fallback: [] };

test.each([
	['nothing', new Uint8Array()],
	['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 251)],
	['half a font', font('bangers/400Regular/Bangers_400Regular.ttf').slice(0, 300)],
])('a file that holds %s is a fault, not a crash', async (_, bytes) => {
	const fault = await openFonts({ ...none, dialogue: [bytes] }).catch((error: unknown) => error);
	expect(isFault(fault) && fault.code).toBe('font-damaged');
});

test('composed and decomposed letters are shaped alike', async () => {
	const face = (await bundledFonts()).stacks.dialogue[0]!;
	expect(face.shape('ẫ'.normalize('NFC'), 'ltr', 'vi').advance).toBeCloseTo(
		face.shape('â\u0303', 'ltr', 'vi').advance,
		5,
	);
});

test('a face is opened once however often its bytes are named', async () => {
	const bytes = font('patrick-hand/400Regular/PatrickHand_400Regular.ttf');
	const { stacks } = await openFonts({
		dialogue: [bytes],
		emphasis: [bytes],
		display: [bytes],
		fallback: [bytes],
	});
	expect(stacks.dialogue).toHaveLength(1);
	expect(stacks.display[0]).toBe(stacks.dialogue[0]);
});
