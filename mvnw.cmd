@echo off
rem Runs Maven on Windows: the machine's own, or else the pinned one, which fetch-maven.ps1 fetches once and checks.
setlocal
where /q mvn.cmd
if not errorlevel 1 (
  call mvn.cmd %*
  exit /b
)
set "MAVEN="
for /f "usebackq delims=" %%m in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0.mvn\wrapper\fetch-maven.ps1"`) do set "MAVEN=%%m"
if not defined MAVEN exit /b 1
call "%MAVEN%" %*
exit /b
