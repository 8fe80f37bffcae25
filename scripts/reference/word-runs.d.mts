/** Every run of eight words of a text by its salted hash. */
export function hashWordRuns(text: string, salt: string): Map<string, string>;
