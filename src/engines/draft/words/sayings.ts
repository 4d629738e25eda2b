/**
 * Sayings: what a writer means otherwise than the words say. Each is a pattern for lower-case text and what may be read
 * instead, mostly a feeling or the weather; '' where nothing is to be seen of it. Where a pattern has a `who`, he or she it
 * is who feels so. Adding one is adding a line.
 */
export type Saying = readonly [pattern: string, meaning: string];

/** Whose heart it is: he, she or Mia it is who feels so. */
const HIS = "(?<who>his|her|their|my|your|our|its|the|[\\p{L}]+(?=['’]s))(?:['’]s)?";

export const SAYINGS_EN: readonly Saying[] = [
	["(?:it(?:\\s+is|[’']s)\\s+)?rain(?:s|ing|ed)? cats and dogs", 'it rains'],
	['time (?:really |just )?(?:flies|flew|stood still|stands still|stops|stopped|crawls|slips away)', ''],
	[`${HIS} heart (?:sinks|sank|is sinking|drops|dropped|breaks|broke|is broken|aches|ached)[^.,;]*`, 'sad'],
	[
		`${HIS} heart (?:races|raced|pounds|pounded|hammers|hammered|leaps|leapt|skips|skipped|jumps|jumped|beats?)[^.,;]*`,
		'nervous',
	],
	[`${HIS} heart (?:melts|melted|swells|swelled|soars|soared|sings|sang)[^.,;]*`, 'smiles'],
	['(?:head over heels )?(?:falls?|fell|falling) in love(?: with)?', 'smiles'],
	['head over heels(?: in love)?', 'smiles'],
	['break(?:s|ing)? (?:his|her|their) heart', 'sad'],
	['butterflies in (?:his|her|their|the|my) (?:stomach|belly|tummy)', 'nervous'],
	['on pins and needles|on tenterhooks|on edge', 'nervous'],
	['(?:has|have|gets?|with) cold feet', 'nervous'],
	['(?:white|pale) as a (?:sheet|ghost)|as (?:white|pale) as (?:a|an) \\p{L}+', 'afraid'],
	[
		'(?:looks? |looked )?(?:like|as if) (?:(?:he|she|they) (?:has|have|had) )?(?:just )?seen? a ghost',
		'afraid',
	],
	['(?:he |she |they )?(?:just )?saw a ghost', 'afraid'],
	['scared (?:stiff|to death)|frozen with fear|freez(?:es|ing) with fear', 'afraid'],
	['jump(?:s|ed|ing)? out of (?:his|her|their) skin', 'afraid'],
	['walk(?:s|ed|ing)? on (?:eggshells|thin ice)|skat(?:es|ed|ing) on thin ice', 'nervous'],
	['walk(?:s|ed|ing)? on air|on cloud nine|over the moon|on top of the world', 'joyful'],
	['(?:jump(?:s|ed|ing)? for joy)', 'jumps, joyful'],
	['(?:bursts?|bursting) with (?:pride|joy)', 'joyful'],
	['bursts? into tears|dissolves? into tears|cr(?:ies|ied|y) (?:his|her|their) eyes out', 'cries'],
	['fight(?:s|ing)? back (?:his |her |the )?tears|on the verge of tears|close to tears', 'sad'],
	['cold sweat', 'nervous'],
	[
		'see(?:s|ing)? red|(?:his|her|their) blood boils?|fly(?:ing)? into a rage|flies into a rage|blow(?:s|ing)? (?:his|her|a) (?:top|fuse|stack)|hit(?:s|ting)? the (?:roof|ceiling)|fuming|steam (?:comes|coming) out of (?:his|her) ears',
		'angry',
	],
	["at (?:his|her|their) wits[’']? end|tear(?:s|ing)? (?:his|her) hair out", 'nervous'],
	['down in the dumps|under the weather|feel(?:s|ing)? blue|in low spirits|out of sorts', 'sad'],
	['dead tired|dog[- ]tired|out on (?:his|her) feet', 'tired'],
	[
		'sleep(?:s|ing)? like (?:a (?:log|baby|stone)|the dead)|out like a light|dead to the world|fast asleep|sound asleep',
		'asleep',
	],
	['hit(?:s|ting)? the (?:hay|sack)', 'sleeps'],
	['break(?:s|ing)? the ice|broke the ice', 'talks'],
	['spill(?:s|ing)? the beans|let(?:s|ting)? the cat out of the bag', 'talks'],
	["piece of cake|easy as pie|a walk in the park|child[’']s play", ''],
	[
		'(?:a )?needle in a haystack|tip of the iceberg|elephant in the room|black sheep of the family|dark horse',
		'',
	],
	['kill(?:s|ing)? two birds with one stone|beat(?:s|ing)? around the bush|barking up the wrong tree', ''],
	['once in a blue moon|when pigs fly|until the cows come home|at the crack of dawn', ''],
	[
		'a (?:sea|ocean|wall|forest|flood|river|wave|storm|sky|mountain) of (?:people|faces|voices|doubt|emotions?|memories|paper|papers|work|words|questions|silence|grief|sadness|tears|applause|anger|troubles?|lies|eyes|arms|hands)',
		'',
	],
	[
		'(?:the )?last straw|the tables (?:have )?turn(?:ed|s)?|turn(?:s|ing|ed)? the tables?|a storm in a teacup|the calm before the storm|the weight of the world|the apple of (?:his|her|their) eye',
		'',
	],
	[
		'(?:hold(?:s|ing)?|keep(?:s|ing)?) (?:his|her|their) (?:horses|tongue|breath)|catch(?:es|ing)? (?:his|her|their) breath',
		'',
	],
	[
		'cost(?:s)? an arm and a leg|pull(?:s|ing)? (?:his|her|their|my|your) leg|cold shoulder|a shoulder to cry on|keep(?:s|ing)? an eye on|all ears|gives? (?:him|her|them) a hand|lend(?:s|ing)? (?:him |her |them )?a hand|by heart',
		'',
	],
	[
		'bit(?:es?|ing)? the (?:bullet|dust|hand that feeds (?:him|her|them))|kick(?:s|ed|ing)? the bucket|burn(?:s|ed|ing)? (?:his|her|their) bridges|cross(?:es|ed|ing)? that bridge|water under the bridge|burn(?:s|ed|ing)? the midnight oil',
		'',
	],
	[
		'in the same boat|miss(?:es|ed|ing)? the boat|rock(?:s|ed|ing)? the boat|that ship has sailed|on the fence|under (?:his|her|their) (?:skin|thumb|wing)',
		'',
	],
	[
		"a bull in a china shop|the lion[’']s share|crocodile tears|a wolf in sheep[’']s clothing|a fish out of water|a bundle of nerves|a breath of fresh air|a drop in the (?:ocean|bucket)",
		'',
	],
	['(?:lost|deep) in thought', 'thinks'],
	['rack(?:s|ed|ing)? (?:his|her|their) brains?', 'thinks'],
	['a lump in (?:his|her|their) throat', 'sad'],
	['(?:his|her|their) (?:face|eyes) (?:lights?|lit) up|lights? up like[^.,;]*', 'joyful'],
	['(?:his|her|their) (?:jaw|mouth) (?:drops|dropped|falls open|fell open)', 'surprised'],
	['thunderstruck|struck by lightning|like a bolt (?:from|out of) the blue|out of the blue', 'surprised'],
	[
		'night and day|day and night|day after day|the other day|one (?:fine )?day|these days|some day|all day long|the light of (?:his|her|their) life|in the dark about|sees? the light|in broad daylight|the dark side',
		'',
	],
	['a storm is brewing between[^.,;]*|storm(?:s|ed|ing)? (?:out|off|in|into)', 'angry, walks'],
	['(?:a )?shower(?:s|ed|ing)? (?:him|her|them) with[^.,;]*', ''],
	['snow(?:ed|s)? under|cool as a cucumber', ''],
];

const CUA = '(?<who>tôi|mình|anh|chị|em|cô|ông|bà|nó|họ|cậu|nàng|chàng)?';

export const SAYINGS_VI: readonly Saying[] = [
	[`lòng (?:${CUA} )?(?:đau|quặn|nặng trĩu|tan nát|thắt lại|chùng xuống)[^.,;]*`, 'buồn'],
	[`(?:trái tim|tim|con tim) (?:${CUA} )?(?:tan nát|vỡ|đau|thắt|chìm|chùng|nặng)[^.,;]*`, 'buồn'],
	[`(?:trái tim|tim|con tim) (?:${CUA} )?(?:đập|nhảy|rộn)[^.,;]*`, 'lo lắng'],
	['thời gian (?:trôi|bay|như)[^.,;]*', ''],
	['mưa như trút(?: nước)?|mưa như thác đổ|mưa thối đất thối cát', 'mưa'],
	['vui như (?:tết|mở cờ|hội)[^.,;]*|mừng như bắt được vàng|nở ruột nở gan', 'vui'],
	['(?:tức|giận) (?:như|sôi|điên|tím|lộn|nổ|xì khói)[^.,;]*|nổi trận lôi đình|nóng như lửa đốt', 'tức giận'],
	['(?:mặt )?(?:cắt không còn giọt máu|xanh như tàu lá|tái mét|trắng bệch)', 'sợ hãi'],
	['run như cầy sấy|sợ (?:mất mật|xanh mặt|chết khiếp|hết hồn)', 'sợ hãi'],
	['đứng ngồi không yên|như ngồi trên đống lửa|lòng như lửa đốt|ruột gan như lửa đốt', 'lo lắng'],
	['nước mắt (?:cá sấu)', ''],
	['(?:khóc|nước mắt (?:rơi|tuôn|chảy)) như mưa', 'khóc'],
	['ngủ như (?:chết|khúc gỗ)|ngủ say', 'ngủ'],
	[
		'dễ như ăn (?:bánh|kẹo)|chuyện nhỏ như con thỏ|nước đổ (?:đầu vịt|lá khoai)|đàn gảy tai trâu|mèo mù vớ cá rán|chó ngáp phải ruồi',
		'',
	],
	[
		'(?:con )?rồng cháu tiên|đầu voi đuôi chuột|ăn như (?:rồng|hổ|heo|lợn|mèo)[^.,;]*|nói như (?:rồng|vẹt)[^.,;]*',
		'',
	],
	['chạy như bay', 'chạy'],
	[
		'giận cá chém thớt|nhanh như (?:chớp|cắt|sóc)|chậm như rùa|khỏe như (?:trâu|voi)|câm như hến|đông như (?:kiến|hội)|nhát như (?:thỏ|cáy)|lạnh như (?:tiền|băng)|nhẹ như (?:lông hồng|bông)|im như (?:tờ|thóc)',
		'',
	],
	['há hốc mồm|chết lặng|sững sờ|như trời giáng|như sét đánh(?: ngang tai)?', 'ngạc nhiên'],
	['biển (?:người|cả tri thức|lửa)|rừng người|núi (?:công việc|bài tập|giấy tờ)', ''],
];
