#!/usr/bin/env node
// The site is TypeScript, which tsx runs as it is.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./main.ts');
