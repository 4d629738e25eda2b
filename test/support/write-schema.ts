/** Writes story.schema.json from the schema that the program itself checks stories with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from './schema-text.ts';

writeFileSync(join(import.meta.dirname, '../../story.schema.json'), schemaText());
