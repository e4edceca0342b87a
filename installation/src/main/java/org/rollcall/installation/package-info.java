/**
 * Which features are installed, in which versions, and how they are changed. On the launcher's
 * class path, because it decides what to start; the update bundle sees it as a package of the
 * container. So an update can never damage the way back.
 */
package org.rollcall.installation;
