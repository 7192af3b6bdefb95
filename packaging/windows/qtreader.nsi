; The installer for Windows, for NSIS 3 (makensis). Installs for the user who runs it; no administrator is asked.
;   makensis -DVERSION=0.1.0 -DPROGRAM=path/to/qtreader -DOUTPUT=qtreader-0.1.0-setup.exe packaging/windows/qtreader.nsi
; PROGRAM is the folder that packaging/build-program makes on Windows. Give absolute paths: makensis works in this folder.
Unicode true
!ifndef VERSION
  !error "say -DVERSION="
!endif
!ifndef PROGRAM
  !error "say -DPROGRAM="
!endif
!ifndef OUTPUT
  !define OUTPUT "qtreader-${VERSION}-setup.exe"
!endif
!include "MUI2.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\qtreader"
Name "$(Title)"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\qtreader"
InstallDirRegKey HKCU "Software\qtreader" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "qtreader"
VIAddVersionKey /LANG=0 "FileDescription" "qtreader setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "The qtreader developers, MIT"

!define MUI_ICON "qtreader.ico"
!define MUI_UNICON "qtreader.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\qtreader.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
LangString Title ${LANG_SIMPCHINESE} "钱塘读报"
LangString Title ${LANG_ENGLISH} "Qiantang Reader"
LangString Running ${LANG_SIMPCHINESE} "请先关闭钱塘读报，再继续。"
LangString Running ${LANG_ENGLISH} "Please close Qiantang Reader, then go on."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

; A program that runs holds its own file open
!macro WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\qtreader.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\qtreader.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY again
  Abort
  free:
  FileClose $0
  closed:
!macroend

Section
  !insertmacro WaitUntilClosed
  RMDir /r "$INSTDIR\parts" ; nothing of an older version stays
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(Title).lnk" "$INSTDIR\qtreader.exe"
  WriteRegStr HKCU "Software\qtreader" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\qtreader" "Shortcut" "$SMPROGRAMS\$(Title).lnk"
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe" "FriendlyAppName" "$(Title)"
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\shell\open\command" "" '"$INSTDIR\qtreader.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".txt" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".md" ""
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(Title)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\qtreader.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The qtreader developers"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; The library and the settings are the reader's: they stay
Section "Uninstall"
  !insertmacro WaitUntilClosed
  ReadRegStr $0 HKCU "Software\qtreader" "Shortcut"
  Delete "$0"
  RMDir /r "$INSTDIR\parts"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\qtreader.exe"
  Delete "$INSTDIR\qtreader-cli.exe"
  Delete "$INSTDIR\parts.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\Applications\qtreader.exe"
  DeleteRegKey HKCU "Software\qtreader"
SectionEnd
