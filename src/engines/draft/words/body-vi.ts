/** Vietnamese words for builds, statures, skins, eyes, beards and scars. */
import type { FigureWords } from './figure-words.ts';

export const BODY_VI: Pick<
	FigureWords,
	'eyeNouns' | 'skinNouns' | 'builds' | 'statures' | 'skins' | 'marks'
> = {
	eyeNouns: ['mắt'],
	skinNouns: ['da', 'người ngoài hành tinh', 'yêu tinh'],
	builds: {
		gầy: -0.8,
		'mảnh mai': -0.6,
		béo: 1,
		mập: 1,
		'béo phì': 1.2,
		'bụng phệ': 1,
		'mũm mĩm': 0.8,
		'gầy gò': -0.9,
		'lực lưỡng': 0.7,
		'to lớn': 0.8,
	},
	statures: { cao: 0.07, thấp: -0.07 },
	skins: {
		trắng: '#fadfcb',
		ngăm: '#c48d62',
		'rám nắng': '#dba679',
		nâu: '#9a6542',
		đen: '#5d3a28',
		xanh: '#8fb0d8',
		'xanh lá': '#8fb377',
	},
	marks: {
		râu: 'beard',
		'râu dài': 'longbeard',
		'cặp râu ăng ten': 'antennae',
		'ăng ten': 'antennae',
		'râu bạc dài': 'longbeard',
		'râu trắng dài': 'longbeard',
		'râu quai nón': 'beard',
		'ria mép': 'moustache',
		sẹo: 'scar',
		'tàn nhang': 'freckles',
	},
};
