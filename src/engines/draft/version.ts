/** Raised whenever the draft artist draws otherwise, so that no old draft is taken for a new one. */
export const draftVersion = 64;
