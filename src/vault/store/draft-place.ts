/** Where the one draft lies: the state of the workspace, with whatever is unfinished in it. */
export const DRAFT_PLACE = { store: 'drafts', id: 'workspace' } as const;

/** Where bookmarks and text size of a caseworker lie. Like drafts they belong to this machine: no backup holds them. */
export function readingPlace({ id }: { readonly id: string }) {
  return { store: 'drafts', id: `reading ${id}` } as const;
}
