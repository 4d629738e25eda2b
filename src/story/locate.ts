/** Where in the text something stands: from a path of keys and indices to lines and columns. */
import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Position, Span } from '../base/diagnostic.ts';

export type Path = readonly (string | number)[];

export interface Locator {
	/** The value at the path, or the nearest part of the path that exists. */
	value(path: Path): Span;
	/** The key that the path ends in. */
	key(path: Path): Span;
	/** A piece of text inside the value at the path, else the value. */
	within(path: Path, piece: string): Span;
	offsets(start: number, end: number): Span;
}

export function locator(file: string, text: string, doc: Document, lines: LineCounter): Locator {
	const position = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line, column: col, offset };
	};
	const offsets = (start: number, end: number): Span => ({
		file,
		start: position(start),
		end: position(Math.max(start, end)),
	});
	const ofNode = (node: Node | null | undefined): Span | undefined => {
		if (!node?.range) return undefined;
		const [start, end] = node.range;
		return offsets(start, start + text.slice(start, end).trimEnd().length);
	};
	const value = (path: Path): Span => {
		for (let length = path.length; length >= 0; length--) {
			const part = path.slice(0, length);
			const span = ofNode(nodeAt(doc.contents, part)) ?? ofNode(pairAt(doc.contents, part)?.key);
			if (span) return span;
		}
		return offsets(0, firstLineEnd(text));
	};
	return {
		value,
		offsets,
		key: (path) => ofNode(pairAt(doc.contents, path)?.key) ?? value(path),
		within: (path, piece) => {
			const node = nodeAt(doc.contents, path);
			const at = node?.range ? text.slice(node.range[0], node.range[1]).indexOf(piece) : -1;
			return at < 0 || !node?.range
				? value(path)
				: offsets(node.range[0] + at, node.range[0] + at + piece.length);
		},
	};
}

function firstLineEnd(text: string): number {
	const end = text.indexOf('\n');
	return end < 0 ? text.length : end;
}

function nodeAt(root: unknown, path: Path): Node | undefined {
	let node = root as Node | null | undefined;
	for (const step of path) {
		if (isSeq(node)) node = node.items[Number(step)] as Node | undefined;
		else node = pairIn(node, step)?.value as Node | null | undefined;
		if (!node) return undefined;
	}
	return node ?? undefined;
}

function pairAt(root: unknown, path: Path): { key: Node } | undefined {
	const pair = pairIn(nodeAt(root, path.slice(0, -1)), path[path.length - 1] ?? '');
	return pair ? { key: pair.key as Node } : undefined;
}

function pairIn(node: unknown, key: string | number): Pair | undefined {
	if (!isMap(node)) return undefined;
	return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
