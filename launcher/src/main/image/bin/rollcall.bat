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
for %%W in (%*) do (
  if defined SKIP (
    set "SKIP="
  ) else if not defined COMMAND (
    set "WORD=%%~W"
    if "!WORD!"=="--home" (
      set "SKIP=yes"
    ) else if "!WORD!"=="--help" (
      set "COMMAND=help"
    ) else if "!WORD!"=="-h" (
      set "COMMAND=help"
    ) else if not "!WORD:~0,1!"=="-" (
      set "COMMAND=!WORD!"
    )
  )
)
if not defined COMMAND set "COMMAND=workbench"

rem Newer runtimes warn of Unsafe, which the framework uses; older ones do not know the flag.
set "OPTIONS=-Xshare:auto"
"%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1
if not errorlevel 1 (
  set "OPTIONS=!OPTIONS! --sun-misc-unsafe-memory-access=allow"
  set "NATIVE=--enable-native-access=javafx.graphics"
)

set FX=
if "%COMMAND%"=="workbench" set FX=!NATIVE! --module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml
if "%COMMAND%"=="demo" set FX=!NATIVE! --module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml

"%JAVA%" %OPTIONS% %FX% -Dfile.encoding=UTF-8 "-Drollcall.image=%IMAGE%" -cp "%IMAGE%\lib\*" %ROLLCALL_JVM_OPTIONS% org.rollcall.launcher.Main %*
exit /b %errorlevel%
