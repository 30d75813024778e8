/** The English texts of signing in. */
export const signInEn = {
  title: 'Sign in',
  intro: 'Answer shoppers while they pay.',
  login: 'Login',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  busy: 'Signing in …',
  loginMissing: 'Enter your login.',
  passwordMissing: 'Enter your password.',
  signedOut: 'You were signed out. Please sign in again.',
};
