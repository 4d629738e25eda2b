/** Vietnamese words for hair: its colour, length, cut and fringe. */
import type { FigureWords } from './figure-words.ts';

export const HAIR_VI: Pick<
	FigureWords,
	'hairColours' | 'hairLengths' | 'hairCuts' | 'fringes' | 'hairNouns'
> = {
	hairColours: {
		đen: '#2b2a3c',
		nâu: '#6b452f',
		'nâu sẫm': '#493229',
		đỏ: '#b5381f',
		cam: '#d77632',
		vàng: '#e0bb57',
		trắng: '#e4e4ea',
		bạc: '#bcc5d4',
		xám: '#9a9ba6',
		'muối tiêu': '#7c7c86',
		xanh: '#3d64b4',
		hồng: '#ec94b4',
		tím: '#71479c',
	},
	hairLengths: {
		hói: 'bald',
		trọc: 'bald',
		'cạo trọc': 'bald',
		'rất ngắn': 'buzz',
		ngắn: 'short',
		'ngang vai': 'shoulder',
		dài: 'long',
		'rất dài': 'verylong',
	},
	hairCuts: {
		'đuôi ngựa': 'ponytail',
		'buộc cao': 'ponytail',
		'buộc hai bên': 'twintails',
		'hai bím': 'braids',
		'tết bím': 'braid',
		bím: 'braid',
		búi: 'bun',
		'búi tóc': 'bun',
		xoăn: 'curly',
		'gợn sóng': 'wavy',
		thẳng: 'straight',
		'bù xù': 'messy',
		rối: 'messy',
		'chải ngược': 'swept',
	},
	fringes: { 'mái bằng': 'blunt', 'tóc mái': 'soft', 'rẽ ngôi': 'side', mái: 'soft' },
	hairNouns: ['tóc'],
};
