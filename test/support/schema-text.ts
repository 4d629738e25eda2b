/** The JSON Schema of a story, as committed. */
import { z } from 'zod';
import { storySchema } from '../../src/story/schema.ts';

export function schemaText(): string {
	const schema = z.toJSONSchema(storySchema, { io: 'input', target: 'draft-7' });
	return `${JSON.stringify(schema, null, 2)}\n`;
}
