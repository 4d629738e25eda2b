/** `npm run templates`: draws docs/templates.md and its pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateDocs } from './template-sheets.ts';

const docs = join(import.meta.dirname, '../../docs');
const { pictures, text } = templateDocs();
mkdirSync(join(docs, 'pictures'), { recursive: true });
for (const [name, svg] of pictures) writeFileSync(join(docs, 'pictures', name), svg);
writeFileSync(join(docs, 'templates.md'), text);
