/** How documents write moments: `2020-01-06 19:50`, as clocks in Panjin show it. */
import { Instant } from "@wangge/core/kernel"

/** Minutes east of UTC. */
const OFFSET = 480

export const shown = (at: Instant.Instant): string => Instant.format(at, OFFSET).slice(0, 16).replace("T", " ")
