/** The story that `ekonte new` writes: short, commented, and ready to render. */

/** A commented story of two scenes, as YAML. */
export function starterStory(): string {
	return STARTER;
}

const STARTER = `# A story for ekonte. Change anything, then run: ekonte render <this file>
# Every field but title, characters and scenes may be left out.
title: The Last Train
author: Your name
language: en
# Words that begin every prompt. This is also what is used when style is left out.
style: Japanese cartoon anime style

# Who draws is not said here: the built-in draft engine does, offline and free.
# For painted frames (they cost money; you are told how much and asked first), set
# REPLICATE_API_TOKEN and run: ekonte render <this file> --engine replicate
# model: black-forest-labs/flux-schnell

# Paper and reading direction: us-comic ltr, manga-b5 rtl, webtoon, board-16x9 …
page:
  size: us-comic
  reading: ltr

# Everybody in the story, by a short id. Say what should look the same in every frame.
characters:
  mai:
    name: Mai
    gender: Female
    age: 27
    hair: long black hair
    outfit: A red raincoat over a grey dress
    outfits:
      indoors: A grey dress          # worn where a cast says mai@indoors
  tom:
    name: Tom
    gender: Male
    age: 60
    hair: short white hair
    outfit: A dark blue station uniform with brass buttons
  dog:
    name: Biscuit
    looks: a small brown dog with one white ear   # enough for an animal or a robot

# Places that are named more than once.
places:
  platform: An old railway platform at night, lamps glowing in the rain

scenes:
  # A scene with several shots: each shot becomes one frame and one panel.
  - id: platform
    place: platform
    time: night
    mood: quiet
    shots:
      - size: establishing        # ECU CU MCU MS MLS LS ELS establishing two-shot …
        cast: []                  # nobody in sight
        action: the last train stands at the platform, its doors open
        panel: large              # small, medium, large, splash
        dialogue:
          - caption: Ten to midnight.
      - size: MS
        cast: [mai]
        action: "{mai} runs along the platform, one hand on her hood"
        dialogue:
          - mai (shout): Wait!
      - size: two-shot
        cast: [tom, mai]
        action: "{tom} holds the train door open while {mai} catches her breath"
        dialogue:
          - tom: Take your time. It waits for you.
          - mai (whisper): Thank you.

  # A scene that is one shot.
  - id: window
    cast: [mai@indoors, dog]
    size: MCU
    action: "{mai} leans against the dark train window with {dog} asleep on her lap"
    panel: large
    dialogue:
      - mai (thought): Home by morning.
      - sfx: CLACK CLACK
`;
