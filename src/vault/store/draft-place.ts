/** Where the one draft lies: the state of the workspace, with whatever is unfinished in it. */
export const DRAFT_PLACE = { store: 'drafts', id: 'workspace' } as const;
