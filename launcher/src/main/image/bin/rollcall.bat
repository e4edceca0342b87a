@echo off
rem Starts Rollcall: finds Java, and gives it JavaFX only where a window may open.
setlocal enabledelayedexpansion
for %%I in ("%~dp0..") do set "IMAGE=%%~fI"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%IMAGE%\runtime\bin\java.exe" set "JAVA=%IMAGE%\runtime\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Rollcall needs Java 17 or newer: install it, or set JAVA_HOME. 1>&2
  exit /b 3
)

rem The first word that is no option (nor the value of --home) is the command.
set "COMMAND="
set "SKIP="
set "SHARE="
set "PLACE=%LOCALAPPDATA%\Rollcall"
if not defined LOCALAPPDATA set "PLACE=%USERPROFILE%\AppData\Local\Rollcall"
if defined ROLLCALL_HOME set "PLACE=%ROLLCALL_HOME%"
for %%W in (%*) do (
  set "WORD=%%~W"
  if defined SKIP (
    set "SKIP="
    set "PLACE=!WORD!"
  ) else if "!WORD!"=="--home" (
    set "SKIP=yes"
  ) else if not defined COMMAND (
    if "!WORD!"=="--help" (
      set "COMMAND=help"
    ) else if "!WORD!"=="-h" (
      set "COMMAND=help"
    ) else if not "!WORD:~0,1!"=="-" (
      set "COMMAND=!WORD!"
      rem With a dot or a backslash it is a file for the window.
      if not "!WORD:.=!!WORD:\=!"=="!WORD!!WORD!" if exist "!WORD!" set "COMMAND=workbench"
    )
  )
)
if not defined COMMAND set "COMMAND=workbench"

rem Newer runtimes warn of Unsafe, which the framework uses; older ones do not know the flag.
set "OPTIONS="
"%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1
if not errorlevel 1 (
  set "OPTIONS=!OPTIONS! --sun-misc-unsafe-memory-access=allow"
  set "NATIVE=--enable-native-access=javafx.graphics"
)

set FX=
set WINDOW=
if "%COMMAND%"=="workbench" set WINDOW=yes
if "%COMMAND%"=="demo" set WINDOW=yes
rem Whoever changes what is installed must see everything that the window would run.
if "%COMMAND%"=="feature" set FX=!NATIVE! --module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml
if defined WINDOW (
  set FX=!NATIVE! --module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml
  set "OPTIONS=!OPTIONS! -Xms192m -XX:NewSize=64m -XX:MetaspaceSize=128m -XX:MaxNewSize=192m -XX:GCTimeRatio=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:+ExplicitGCInvokesConcurrent"
  rem The classes of an earlier session, if no byte of the file is missing; runtimes from 25 on keep archives of another kind.
  set "KIND=jsa"
  "%JAVA%" -XX:AOTMode=off -XX:AOTCacheOutput=none -version >nul 2>&1
  if not errorlevel 1 set "KIND=aot"
  set "START=!PLACE!\start"
  if defined ROLLCALL_JVM_OPTIONS (
    rem Runtimes refuse these beside an archive.
    if not "!ROLLCALL_JVM_OPTIONS:-Xshare=!"=="!ROLLCALL_JVM_OPTIONS!" set "START="
    if not "!ROLLCALL_JVM_OPTIONS:--patch-module=!"=="!ROLLCALL_JVM_OPTIONS!" set "START="
  )
  set "ARCHIVE="
  if defined START for %%F in ("!START!\classes-*.!KIND!") do if "%%~nF"=="classes-%%~zF" set "ARCHIVE=%%F"
  rem A start runs much code a little, which the first compiler alone serves best, until there is a cache of 25 or newer.
  if "!KIND!"=="aot" (
    if not defined ARCHIVE set "OPTIONS=!OPTIONS! -XX:TieredStopAtLevel=1"
  ) else (
    set "OPTIONS=!OPTIONS! -XX:TieredStopAtLevel=1"
  )
  if defined START (
    set SHARE=-Xlog:cds*=off "-Drollcall.archive=!START!"
    if "!KIND!"=="aot" set SHARE=-Xlog:aot*=off !SHARE!
    if defined ARCHIVE (
      set SHARE=-XX:+UnlockDiagnosticVMOptions -XX:+VerifySharedSpaces !SHARE!
      if "!KIND!"=="aot" (
        set SHARE=!SHARE! "-XX:AOTCache=!ARCHIVE!"
      ) else (
        set SHARE=!SHARE! "-XX:SharedArchiveFile=!ARCHIVE!"
      )
    ) else if "%COMMAND%"=="workbench" (
      set SHARE=!SHARE! -Drollcall.archive.make=true
    )
  )
)

"%JAVA%" %OPTIONS% %FX% %SHARE% -Dfile.encoding=UTF-8 "-Drollcall.image=%IMAGE%" -cp "%IMAGE%\lib\*" %ROLLCALL_JVM_OPTIONS% org.rollcall.launcher.Main %*
exit /b %errorlevel%
