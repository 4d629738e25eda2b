/** Words of a story's `style`, English and Vietnamese: which manner they ask for. The first manner that matches wins. */

/** How a frame is printed. */
export type Manner = 'anime' | 'noir' | 'manga' | 'watercolour' | 'pencil' | 'line art' | 'sepia' | 'pastel';

export const MANNER_WORDS: readonly (readonly [Manner, readonly string[]])[] = [
	[
		'watercolour',
		[
			'watercolour',
			'watercolor',
			'water colour',
			'water color',
			'aquarelle',
			'gouache',
			'ink wash',
			'màu nước',
		],
	],
	[
		'pencil',
		[
			'pencil',
			'graphite',
			'charcoal',
			'sketch',
			'sketched',
			'hand-drawn sketch',
			'bút chì',
			'than chì',
			'phác thảo',
		],
	],
	[
		'line art',
		[
			'line art',
			'lineart',
			'line drawing',
			'ink drawing',
			'outline',
			'ligne claire',
			'clear line',
			'colouring book',
			'coloring book',
			'nét vẽ',
			'tranh tô màu',
		],
	],
	['sepia', ['sepia', 'old photograph', 'vintage photo', 'daguerreotype', 'nâu đỏ', 'ảnh cũ']],
	[
		'noir',
		[
			'noir',
			'film noir',
			'hard-boiled',
			'hardboiled',
			'high contrast black and white',
			'sin city',
			'trinh thám',
		],
	],
	[
		'manga',
		[
			'manga',
			'screentone',
			'black and white',
			'black & white',
			'black-and-white',
			'monochrome',
			'greyscale',
			'grayscale',
			'b&w',
			'đen trắng',
			'trắng đen',
			'truyện tranh nhật',
		],
	],
	[
		'pastel',
		[
			'pastel',
			'soft colours',
			'soft colors',
			'storybook',
			"children's book",
			'kawaii',
			'phấn màu',
			'màu nhạt',
		],
	],
];
