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

set FX=
if "%COMMAND%"=="workbench" set FX=--module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml
if "%COMMAND%"=="demo" set FX=--module-path "%IMAGE%\javafx" --add-modules javafx.controls,javafx.fxml
if defined FX (
  "%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1
  if not errorlevel 1 set FX=!FX! --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow
)

"%JAVA%" %FX% -Xshare:auto -Dfile.encoding=UTF-8 "-Drollcall.image=%IMAGE%" -cp "%IMAGE%\lib\*" %ROLLCALL_JVM_OPTIONS% org.rollcall.launcher.Main %*
exit /b %errorlevel%
