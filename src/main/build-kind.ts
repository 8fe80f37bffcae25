/**
 * Does the description that the packager wrote into the archive call this a development build? Whatever says nothing
 * counts as a release, to which the stricter rules apply.
 */
export function isDevelopmentBuild(packageText: string): boolean {
  try {
    const { buildKind } = JSON.parse(packageText) as { readonly buildKind?: unknown };
    return buildKind === 'development';
  } catch {
    return false;
  }
}
