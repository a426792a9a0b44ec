import dev.siegel.cmdlets.jshell.*;
import static dev.siegel.cmdlets.jshell.Cs.*;
import dev.siegel.cmdlets.result.ErrorRecord;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
/set mode cs -quiet
/set prompt cs "cs> " "  > "
/set truncation cs 100000000
/set format cs pre "|  "
/set format cs post "%n"
/set format cs errorpre "|  "
/set format cs errorpost "%n"
/set format cs action ""
/set format cs action "created" added-primary
/set format cs display ""
/set format cs display "{value}{post}" expression,varvalue
/set format cs action "changed" modified,replaced-primary
/set format cs display "{pre}{action} {name}{post}" class,interface,enum,annotation,record,method-added,modified,replaced-primary-ok
/set format cs display "{pre}{action} {name}; it waits for{unresolved}{post}" class,interface,enum,annotation,record,method-added,modified,replaced-primary-defined,notdefined
