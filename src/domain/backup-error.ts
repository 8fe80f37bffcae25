/** Why a file cannot be restored. Nothing was written then. */
export type BackupError =
  /** The file ends too early. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-version'; readonly version: number };
