import type { ReaderState } from '../../../domain/reading';
import { REFERENCE_SLUGS, type ReferenceSlug } from '../../../domain/reference';

interface Neighbours {
  readonly previous: ReferenceSlug | undefined;
  readonly next: ReferenceSlug | undefined;
}

/** The pages before and after one; after the contents comes the first page. */
export function neighboursOf(page: ReaderState['page']): Neighbours {
  const at = page === 'contents' ? -1 : REFERENCE_SLUGS.indexOf(page);
  return { previous: REFERENCE_SLUGS[at - 1], next: REFERENCE_SLUGS[at + 1] };
}
