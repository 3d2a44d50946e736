const profile =
  /^(?:https?:\/\/)?(?:[a-z]{2,3}\.|www\.|m\.)?linkedin\.com\/in\/([^/?#\s]+)\/?(?:[?#/]\S*)?$/i;
const pathOfProfile = /^\/?in\/([^/?#\s]+)\/?$/i;

/**
 * The handle of a LinkedIn profile, which is what stands behind `/in/` in its address. Other addresses, such as the
 * leads of the Sales Navigator, say no handle and stay as they are.
 */
export function linkedinHandle(text: string): string {
  if (!text.includes('/')) return text;
  const handle = (profile.exec(text) ?? pathOfProfile.exec(text))?.[1];
  return handle === undefined ? text : decodedHandle(handle);
}

function decodedHandle(handle: string): string {
  if (!handle.includes('%')) return handle;
  try {
    const decoded = decodeURIComponent(handle);
    // What decodes to more than letters and hyphens would be another handle the next time.
    return /[\s/%?#]/.test(decoded) ? handle : decoded;
  } catch {
    return handle;
  }
}
