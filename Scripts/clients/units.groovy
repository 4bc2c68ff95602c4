// Run inside OmegaT: prints each unit of each memory of the project as it understood it.
import org.omegat.core.Core

if ("$eventType" == "LOAD") {
    Core.getProject().getTransMemories().each { name, memory ->
        memory.getEntries().each { println("UNIT\t" + it.source + "\t" + it.translation) }
    }
}
