import type { asApp, asUser } from '@forge/api';

/** Who a product call is made as: `asUser()` for what a person clicked, `asApp()` for events. */
export type Requester = ReturnType<typeof asUser> | ReturnType<typeof asApp>;
