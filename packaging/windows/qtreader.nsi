; The installer for Windows, for NSIS 3 (makensis). Installs for the user who runs it; no administrator is asked.
; packaging/build-setup calls it with -DVERSION= -DNUMBERS= (the version in four numbers) -DPUBLISHER= -DID= (of the
; application, as the program tells it to Windows) -DPROGRAM= (the folder that packaging/build-program makes on Windows)
; -DOUTPUT=, the last two as absolute paths: makensis works in this folder.
Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\qtreader"
Name "$(Title)"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\qtreader"
InstallDirRegKey HKCU "Software\qtreader" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "qtreader"
VIAddVersionKey /LANG=0 "FileDescription" "qtreader setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${PUBLISHER}, MIT"

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

; The shortcut says which windows are its own: those of a program with this id lie under one button of the taskbar
!macro GiveShortcutId SHORTCUT
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${SHORTCUT}",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*(&w${NSIS_MAX_STRLEN} "${ID}")p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r3)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("${SHORTCUT}",1)'
        System::Free $3
        System::Free $4
        System::Free $5
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Section
  !insertmacro WaitUntilClosed
  RMDir /r "$INSTDIR\parts" ; nothing of an older version stays
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(Title).lnk" "$INSTDIR\qtreader.exe"
  !insertmacro GiveShortcutId "$SMPROGRAMS\$(Title).lnk"
  WriteRegStr HKCU "Software\qtreader" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\qtreader" "Shortcut" "$SMPROGRAMS\$(Title).lnk"
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe" "FriendlyAppName" "$(Title)"
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\shell\open\command" "" '"$INSTDIR\qtreader.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".txt" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".md" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".pdf" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".xml" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".html" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe\SupportedTypes" ".zip" ""
  WriteRegStr HKCU "Software\Classes\Applications\qtreader.exe" "AppUserModelID" "${ID}"
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(Title)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\qtreader.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${PUBLISHER}"
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
