import 'server-only'
import { env } from '../env'

/** Whether the site is reached by https, so that cookies can be locked to it. */
export const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https://')

/** The sign-in cookie's name; `__Host-` ties it to this host on https. */
export const cookieName = (): string => (isSecure() ? '__Host-plumbline.session' : 'plumbline.session')
