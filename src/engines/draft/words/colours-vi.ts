/** Vietnamese words for colours; they stand after the noun. */
import type { FigureWords } from './figure-words.ts';

export const COLOURS_VI: Pick<FigureWords, 'colours' | 'shades'> = {
	colours: {
		đen: '#2c2b36',
		trắng: '#f1efea',
		kem: '#f0e4c8',
		xám: '#8b8e96',
		bạc: '#c3c9d2',
		đỏ: '#c5303a',
		'đỏ thẫm': '#8a2030',
		hồng: '#ea8fb0',
		cam: '#e07f33',
		vàng: '#e9c646',
		nâu: '#73513a',
		'xanh lá': '#3d8a52',
		'xanh lục': '#3d8a52',
		'xanh rêu': '#6d7040',
		'xanh ngọc': '#3d9a78',
		xanh: '#3561a8',
		'xanh dương': '#3561a8',
		'xanh lam': '#3561a8',
		'xanh đậm': '#263760',
		'xanh dương đậm': '#263760',
		'xanh nước biển': '#2d4f96',
		'xanh da trời': '#82b6e2',
		tím: '#6e4296',
		be: '#d6c3a0',
	},
	shades: { đậm: -0.16, sẫm: -0.16, tối: -0.16, nhạt: 0.16, sáng: 0.1 },
};
