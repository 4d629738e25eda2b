/** Words that a picture has nothing to show for: they are neither understood nor missing. */

export const QUIET: ReadonlySet<string> = new Set(
	(
		'the and for with from into onto upon over under near next out off its his her him she they them their our your you ' +
		'this that these those there here where when while who whom whose which what how why because then than but not are ' +
		'was were been being has have had does did doing done will would can could should may might must shall very too also ' +
		'some any each every all both few more most other another such only own same just about above after again against ' +
		'around before behind below beneath beside between beyond down during inside outside through toward towards along ' +
		'across among amid within without until since like look looks looking seen see sees view made make makes making get ' +
		'gets getting got let lets put puts one two three four five six seven eight nine ten many several pair set kind sort ' +
		'part side left right front back top bottom middle center centre photo photograph picture image painting drawing ' +
		'illustration portrait style art artwork cartoon comic sketch rendering render depicting showing featuring called ' +
		'named says said saying word words written reads text background foreground scene shot close-up closeup old new big ' +
		'small little large tiny huge great good nice beautiful different full empty open closed high low long short wide ' +
		'own still even ever never always often once yet away together apart else something anything nothing everything ' +
		'someone anyone nobody everybody thing things way time times day it is as at be by do he if in me my no of on or so to ' +
		'up us we an am go goes going come comes coming ' +
		'và của là có một những các cái chiếc con người trong trên dưới với cho từ đến đang đã sẽ thì mà ở này kia đó rất'
	).split(' '),
);
