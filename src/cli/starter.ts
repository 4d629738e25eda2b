/** The story that `ekonte new` writes: short, commented, and ready to render. */

/** A commented story of two scenes, as YAML; `schema` is where editors find what completes and checks it. */
export function starterStory(schema: string): string {
	return `# yaml-language-server: $schema=${schema}\n#\n${STARTER}`;
}

const STARTER = `# A story for ekonte. Change anything, then run: ekonte render <this file>
# Every field but title, characters and scenes may be left out.
title: The Borrowed Umbrella
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
    outfit: red raincoat, grey dress
    outfits:
      indoors: yellow sweater, dark blue skirt   # worn where a cast says mai@indoors
  tom:
    name: Tom
    gender: Male
    age: 70
    hair: short white hair
    outfit: long brown coat, grey trousers
    looks: a white beard and round glasses
  dog:
    name: Biscuit
    looks: a small brown dog        # enough for an animal or a robot

# Places that are named more than once.
places:
  street: A city street at night, shop windows glowing in the rain

scenes:
  # A scene with several shots: each shot becomes one frame and one panel.
  - id: street
    place: street
    time: night
    mood: quiet
    shots:
      - size: establishing          # ECU CU MCU MS MLS LS ELS establishing two-shot …
        cast: []                    # nobody in sight
        action: A city street in the rain, nobody.
        panel: large                # small, medium, large, splash
        dialogue:
          - caption: Ten minutes of rain.
      - size: MS
        cast: [mai]
        action: "{mai} runs, afraid."
        dialogue:
          - mai (shout): Not today!
      - size: LS
        cast: [tom, mai]
        action: "{tom} holds an umbrella, smiling, and {mai} looks at him."
        dialogue:
          - tom: Take it. I live next door.
          - mai (whisper): Thank you.

  # A scene that is one shot.
  - id: home
    place: A small kitchen
    time: night
    cast: [mai@indoors, dog]
    size: LS
    action: "{mai} smiles and holds a cup of tea; {dog} sits beside her."
    panel: large
    dialogue:
      - mai (thought): Tomorrow I bring it back.
      - sfx: WOOF!
`;
