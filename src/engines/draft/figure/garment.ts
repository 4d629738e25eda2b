/** What garments are made of; the garments themselves are in garments.ts. */

export type Collar =
	| 'none'
	| 'round'
	| 'v'
	| 'shirt'
	| 'lapel'
	| 'high'
	| 'sailor'
	| 'cross'
	| 'hood'
	| 'turtle'
	| 'wide';
export type Sleeve = 'none' | 'cap' | 'short' | 'long' | 'puff' | 'wide';
export type Front = 'plain' | 'buttons' | 'brass' | 'double' | 'zip' | 'open' | 'side';

/** Something on the trunk and arms. */
export interface Upper {
	readonly kind: 'upper';
	readonly layer: 'inner' | 'outer';
	readonly colour: string;
	/** Metres that the cloth stands off the body. */
	readonly ease: number;
	/** How far below the hip joint it ends, in leg lengths. */
	readonly hem: number;
	/** Width of the hem against the hips. */
	readonly flare: number;
	readonly collar: Collar;
	readonly sleeve: Sleeve;
	readonly front: Front;
	readonly belt?: string;
	readonly trim?: string;
	readonly pockets?: boolean;
	/** Ribbed hem and cuffs. */
	readonly ribs?: boolean;
	readonly plates?: boolean;
	readonly words?: string;
}

/** Something that hangs from the waist. */
export interface Skirt {
	readonly kind: 'skirt';
	readonly colour: string;
	/** Leg lengths below the hip joint. */
	readonly length: number;
	/** Hem against hips. */
	readonly width: number;
	readonly pleats: number;
	readonly tulle?: boolean;
	readonly straight?: boolean;
	readonly slit?: boolean;
}

export interface Trousers {
	readonly kind: 'trousers';
	readonly colour: string;
	/** Share of the leg covered. */
	readonly length: number;
	readonly ease: number;
}

export interface Shoes {
	readonly kind: 'shoes';
	readonly colour: string;
	/** Share of the shin that a shaft covers. */
	readonly shaft: number;
	readonly style: 'shoe' | 'boot' | 'sneaker' | 'sandal' | 'bare';
}

export type ExtraKind =
	| 'cape'
	| 'apron'
	| 'scarf'
	| 'tie'
	| 'bowtie'
	| 'ribbon'
	| 'gloves'
	| 'belt'
	| 'socks'
	| 'backpack'
	| 'hat'
	| 'strawhat'
	| 'conical'
	| 'cap'
	| 'beanie'
	| 'tophat'
	| 'witchhat'
	| 'crown'
	| 'helmet'
	| 'hood'
	| 'headband'
	| 'beret'
	| 'glasses'
	| 'sunglasses'
	| 'goggles'
	| 'eyepatch';

export interface Extra {
	readonly kind: ExtraKind;
	readonly colour: string;
}

export type Piece = Upper | Skirt | Trousers | Shoes | Extra;

/** One noun's pieces; the first takes the colour named with it, those marked `same` too. */
export interface Garment {
	readonly pieces: readonly Piece[];
	/** Indexes of pieces that take the named colour. @default the first only */
	readonly dyed?: readonly number[];
}
