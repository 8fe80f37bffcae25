/** Which keyboard this is. */
export const platform = /Mac/u.test(navigator.userAgent) ? 'mac' : 'other';
