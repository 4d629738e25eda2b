/** What a line lets one guess of who says it, English, Vietnamese and a little Japanese: the first row that fits. */

/** Said quietly or aloud. */
export const LINE_HINTS: readonly (readonly [RegExp, string])[] = [
	[
		/\b(?:miss (?:him|her|you|them|it)|my fault|gone|goodbye|farewell|alone|forgive me|if only|never see)\b|nhớ (?:anh|em|mẹ|bố|con)|vĩnh biệt|tạm biệt/i,
		'sad',
	],
	[/\b(?:sorry|apologi[sz]e)\b|xin lỗi|ごめん|すみません/i, 'sad'],
	[
		/\b(?:hate|how dare|liar|shut up|leave me alone|get lost|enough|outrage(?:ous)?|nonsense|ridiculous|damn|idiots?|fools?|scoundrel|you always|i told you|for the last time)\b|im đi|cút|đồ khốn|đủ rồi|đồ ngốc|láo|vô lý|quá đáng|ばか|許さない/i,
		'angry',
	],
	[
		/\b(?:help(?: me| us)?!|did you hear|who(?:['’]s| is) there|behind you|watch out|look out!|don['’]t hurt|run!|run for|they['’]re coming|we['’]re (?:doomed|under attack)|danger!|fire!|breach!)|cứu|ai đó|coi chừng|cẩn thận|chạy đi|cháy!|nguy hiểm|助けて|逃げろ|危ない/i,
		'afraid',
	],
	[
		/\b(?:thank(?: you|s)|i love you|welcome(?: home| back)?|so glad|nice to|beautiful|good morning|make a wish|hello!|hi!)(?!\p{L})|cảm ơn|yêu (?:anh|em)|chào mừng|ありがとう/iu,
		'smile',
	],
	[
		/(?<!\p{L})(?:we won|we did it|hooray|hurrah|hurray|yay|yippee|woohoo|yes!|happy birthday|happy new year|merry christmas|congratulations|bravo|wonderful|fantastic|brilliant!|great!|delicious|finally!)(?!\p{L})|thắng rồi|tuyệt|chúc mừng|hoan hô|vui quá|ngon quá|thích quá|hay quá|pháo hoa|やった|嬉しい|おめでとう/iu,
		'joy',
	],
	[
		/\b(?:what\?!|impossible|no way|you['’]re alive|it can['’]t be)|không thể nào|trời ơi|まさか|えっ/i,
		'surprised',
	],
];

/** "I *am* holding it!", "I TOLD you!": who presses a little word quarrels. */
export const PRESSED =
	/[*_](?:am|are|is|was|do|did|does|not|never|you|said|told|have|had)[*_]|(?<!\p{L})(?:AM|ARE|IS|DO|DID|DOES|NOT|NEVER|YOU|SAID|TOLD|HAVE)(?=\s+\p{Ll})/u;
