/** Words of light and weather, English and Vietnamese: what they say about a frame's mood. */

/** What a word can say about light and weather. */
export type LightSign =
	| 'night'
	| 'dim'
	| 'warm'
	| 'neon'
	| 'sunset'
	| 'morning'
	| 'day'
	| 'rain'
	| 'storm'
	| 'snow'
	| 'fog'
	| 'cloud'
	| 'wind';

/** Phrases are whole words; a plural is understood by itself. */
export const LIGHT_WORDS: Readonly<Record<LightSign, readonly string[]>> = {
	night: [
		...['night', 'nighttime', 'midnight', 'nightfall', 'moonlit', 'moonlight', 'starlit', 'starry'],
		...[
			'full moon',
			'crescent moon',
			'under the stars',
			'moonless',
			'stargazing',
			'fireworks',
			'firework',
			'black sky',
			'dark sky',
			'moon',
		],
		...['đêm', 'ban đêm', 'nửa đêm', 'đêm khuya', 'khuya', 'buổi tối', 'ánh trăng', 'trăng sáng'],
	],
	dim: [
		...['dim', 'dark', 'dimly lit', 'gloomy', 'shadowy', 'unlit', 'darkness', 'murky', 'ominous', 'blackout'],
		...['tối', 'mờ tối', 'tối tăm', 'u ám', 'âm u', 'mờ ảo', 'bóng tối', 'lờ mờ'],
	],
	warm: [
		...[
			'candlelit',
			'candlelight',
			'lamplight',
			'lamplit',
			'firelight',
			'fireplace',
			'cozy',
			'cosy',
			'campfire',
		],
		...['candle', 'bonfire', 'torchlight', 'hearth', 'warm light', 'lamp light', 'lantern light'],
		...['ánh nến', 'ánh lửa', 'ánh đèn', 'lò sưởi', 'ấm cúng', 'ấm áp', 'lửa trại', 'nến'],
	],
	neon: ['neon', 'cyberpunk', 'blade runner', 'synthwave', 'vaporwave', 'đèn neon', 'đèn màu'],
	sunset: [
		...[
			'sunset',
			'dusk',
			'twilight',
			'golden hour',
			'evening',
			'sundown',
			'setting sun',
			'late afternoon',
			'sun is setting',
			'sun was setting',
			'sun sets',
			'sun set',
			'sun sank',
			'sun sinks',
			'red sun',
			'sun going down',
		],
		...['hoàng hôn', 'chạng vạng', 'chiều tà', 'chiều muộn', 'mặt trời lặn', 'xế chiều', 'chiều'],
	],
	morning: [
		...['morning', 'dawn', 'sunrise', 'daybreak', 'first light', 'early light', 'breakfast'],
		...['bình minh', 'sáng sớm', 'buổi sáng', 'rạng đông', 'mặt trời mọc', 'tờ mờ sáng', 'hừng đông'],
	],
	day: [
		...['day', 'daytime', 'noon', 'midday', 'afternoon', 'sunny', 'daylight', 'bright', 'sunlit', 'sunlight'],
		...['ban ngày', 'buổi trưa', 'trưa', 'nắng', 'giữa trưa', 'trời nắng'],
	],
	rain: [
		...[
			'rain',
			'rainy',
			'raining',
			'downpour',
			'drizzle',
			'drizzling',
			'rainfall',
			'raindrop',
			'shower of rain',
		],
		...['mưa', 'mưa phùn', 'trời mưa', 'mưa rào', 'cơn mưa', 'giọt mưa'],
	],
	storm: [
		...['storm', 'stormy', 'thunderstorm', 'thunder', 'lightning', 'tempest', 'typhoon', 'hurricane', 'gale'],
		...['bão', 'giông', 'dông', 'sấm', 'sét', 'giông bão', 'bão tố', 'sấm sét'],
	],
	snow: [
		...['snow', 'snowy', 'snowing', 'snowfall', 'blizzard', 'snowflake', 'snowstorm', 'winter', 'wintry'],
		...['tuyết', 'tuyết rơi', 'mùa đông', 'bão tuyết'],
	],
	fog: [
		...['fog', 'foggy', 'mist', 'misty', 'haze', 'hazy', 'smog', 'smoky'],
		...['sương mù', 'sương', 'mù sương', 'sương khói', 'khói mù'],
	],
	cloud: [
		...['overcast', 'cloudy', 'grey sky', 'gray sky', 'clouded', 'bleak', 'dreary', 'drab'],
		...['nhiều mây', 'mây mù', 'trời xám', 'mây đen'],
	],
	wind: [
		...[
			'wind',
			'windy',
			'breeze',
			'breezy',
			'windswept',
			'gust',
			'blowing',
			'cherry blossom',
			'falling leaf',
		],
		...['gió', 'gió thổi', 'lộng gió', 'hoa anh đào', 'lá rơi'],
	],
};

/** Phrases in which a word of light speaks of a person or a colour. */
export const NOT_LIGHT: readonly string[] = [
	'dark hair',
	'dark eyes',
	'dark skin',
	'dark blue',
	'dark green',
	'dark red',
	'dark brown',
	'dark grey',
	'dark gray',
	'dark coat',
	'dark suit',
	'dark cloak',
	'bright eyes',
	'bright smile',
	'bright red',
	'bright blue',
	'bright yellow',
	'bright green',
	'evening gown',
	'evening dress',
	'night gown',
	'snow white',
	'snowy peak',
	'snowy mountain',
	'snow-capped',
	'snow capped',
	'snowy owl',
	'snow leopard',
	'snow globe',
	'starry eyed',
	'rain coat',
	'rain boots',
	'night stand',
	'sun hat',
	'blowing bubbles',
	'blowing bubble',
	'blowing out',
	'blowing a',
	'blowing into',
	'blowing up',
	'blowing his',
	'blowing her',
	'blowing kiss',
	'blowing on',
	'blowing smoke',
	'one day',
	'wedding day',
	'bright sun',
	'dark chocolate',
	'cold day',
	'hot day',
	'bright orange',
	'bright pink',
	'bright purple',
	'bright white',
	'dark wood',
	'dark wooden',
	'warm yellow',
	'some day',
	'every day',
	'wind up',
	'storm out',
	'storms out',
	'tối tăm mặt mũi',
];
