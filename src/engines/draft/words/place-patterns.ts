/** Phrases whose words together say where a shot is, whatever each says alone; the first that fits. */
import type { PlaceName } from './place-names.ts';

const SHIP =
	'(?:space[ -]?station|station|space[ -]?ship|star[ -]?ship|ship|space[ -]?craft|vessel|cruiser|frigate|freighter|submarine)';
const VESSEL_VI = '(?:trạm vũ trụ|tàu vũ trụ|phi thuyền|tàu không gian|tàu ngầm)';
const WAY = '(?:corridor|hallway|passage|passageway|gangway|tunnel|shaft)';
const OUTER = '(?:space[ -]?station|space[ -]?ship|star[ -]?ship|space[ -]?craft|submarine)';

/** Each with the words that it is named by. */
export const PLACE_PATTERNS: readonly (readonly [RegExp, PlaceName, string])[] = [
	[
		new RegExp(`\\bbridge of (?:an?|the|their|our|his|her) (?:[\\p{L}-]+ ){0,2}?${SHIP}\\b`, 'u'),
		'spaceship',
		'bridge',
	],
	[new RegExp(`\\b${SHIP}(?:['’]s)? bridge\\b`, 'u'), 'spaceship', 'bridge'],
	[
		/\bbridge\b(?![^.]*\b(?:over|across|under|river|canal|stone|wooden)\b)[^.]*\b(?:consoles?|viewscreen|screens|helm)\b/u,
		'spaceship',
		'bridge',
	],
	[
		new RegExp(`(?:buồng lái|đài chỉ huy|khoang lái|phòng điều khiển)(?=[^.]*${VESSEL_VI})`, 'u'),
		'spaceship',
		'buồng lái',
	],
	[
		new RegExp(
			`\\b${WAY} (?:of|in|on|aboard|inside) (?:an?|the|their|our) (?:[\\p{L}-]+ ){0,2}?${OUTER}\\b`,
			'u',
		),
		'gangway',
		'corridor',
	],
	[new RegExp(`\\b${OUTER}(?:['’]s)? ${WAY}\\b|\\b(?:metal|steel) ${WAY}\\b`, 'u'), 'gangway', 'corridor'],
	[new RegExp(`hành lang (?:[\\p{L}\\p{M}]+ ){0,2}?${VESSEL_VI}`, 'u'), 'gangway', 'hành lang'],
	[
		/(?<!nhà )bàn thờ(?! (?:chúa|phật))|\b(?:ancestral|ancestors?['’]?|family) altar\b/u,
		'ancestral',
		'altar',
	],
	[
		/\bschool(?:['’]s)? (?:front )?gates?\b|\bgates? of (?:an?|the|their|our|his|her) (?:[\p{L}-]+ ){0,2}?school\b|cổng trường/u,
		'garden',
		'gate',
	],
	[
		/\b(?:steps|front steps|forecourt|facade|façade|front) of (?:an?|the) (?:[\p{L}-]+ ){0,2}?(?:museum|courthouse|court|library|theatre|theater|opera|bank|university|parliament|palace|city hall|town hall|gallery)\b/u,
		'portico',
		'steps',
	],
	[
		/\b(?:museum|courthouse|court|library|theatre|theater|opera|bank|university|parliament|palace|city hall|town hall|gallery)(?:['’]s)? (?:front )?(?:steps|forecourt|facade|façade|entrance)\b|bậc thềm (?:của )?(?:tòa án|bảo tàng|thư viện|nhà hát)/u,
		'portico',
		'steps',
	],
	[
		/\broof of (?:an?|the|their|our) (?:[\p{L}-]+ ){0,2}?(?:museum|court|school|hospital|hotel|library|house|building|bank|theatre|station)\b/u,
		'rooftop',
		'roof',
	],
];
