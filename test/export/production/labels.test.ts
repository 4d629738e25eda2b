import { expect, it } from 'vitest';
import { labelsFor } from '../../../src/export/production/labels.ts';

it('are in the language of the story, in its characters, and in English where there are none', () => {
	expect(labelsFor('de-AT').scene).toBe('SZENE');
	expect(labelsFor('zh').notes).toBe('备注');
	expect(labelsFor('zh-TW').notes).toBe('備註');
	expect(labelsFor('tlh').notes).toBe('NOTES');
});
