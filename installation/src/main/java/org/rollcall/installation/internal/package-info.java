/**
 * The ledger, the files, the dry run and the replacing of bundles. The launcher uses them; no
 * bundle can, as the container does not offer this package.
 */
package org.rollcall.installation.internal;
