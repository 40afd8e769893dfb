@echo off
rem Starts Headwater: the window, or a command. Takes the first JDK of version 25 or newer among HEADWATER_JAVA,
rem JAVA_HOME, the JDK that built this copy, and the PATH.
setlocal enabledelayedexpansion
set "heap=512m"
if defined HEADWATER_HEAP set "heap=%HEADWATER_HEAP%"
set "home=%~dp0.."
set "java="
call :try "%HEADWATER_JAVA%"
call :try "%JAVA_HOME%"
call :try "@build.java.home@"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined java (
  echo headwater: needs a JDK of version 25 or newer; set HEADWATER_JAVA or JAVA_HOME to its folder. 1>&2
  exit /b 4
)
set "tune=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss4m -Xmx%heap%"
if "%~1"=="" set "tune=-Xmx4g"
if "%~1"=="open" set "tune=-Xmx4g"
"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dheadwater.home=%home%" %tune% -cp "%home%\lib\headwater.jar" @main.class@ %*
exit /b %errorlevel%

:try
if defined java goto :eof
if "%~1"=="" goto :eof
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%~1\release"') do set "version=%%~v"
for /f "tokens=1 delims=." %%m in ("!version!") do if %%m geq 25 set "java=%~1\bin\java.exe"
goto :eof
