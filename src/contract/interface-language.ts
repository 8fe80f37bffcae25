export { LANGUAGES } from '../domain/language';
