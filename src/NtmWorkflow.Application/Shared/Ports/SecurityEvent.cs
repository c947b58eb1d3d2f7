namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>What the security log tells of (sự kiện an ninh); the number is the event's id and never changes.</summary>
public enum SecurityEvent
{
    /// <summary>Somebody signed in, at a page or for a program (đăng nhập).</summary>
    SignedIn = 1,

    /// <summary>A name or password was wrong (đăng nhập sai).</summary>
    SignInFailed = 2,

    /// <summary>A password was not checked, because too many wrong ones came before it (bị làm chậm).</summary>
    SignInSlowed = 3,

    /// <summary>The right password of an account that is locked or has ended (tài khoản đã đóng).</summary>
    AccountClosed = 4,

    /// <summary>Somebody signed out (đăng xuất).</summary>
    SignedOut = 5,

    /// <summary>Somebody ended other sessions of their own (kết thúc phiên).</summary>
    SessionsEnded = 6,

    /// <summary>Somebody changed their password (đổi mật khẩu).</summary>
    PasswordChanged = 7,

    /// <summary>Something was asked for that the person may not do (bị từ chối).</summary>
    Denied = 8,

    /// <summary>A file was sent: evidence or a paper (tải về).</summary>
    Downloaded = 9,

    /// <summary>Too many requests from one address (quá nhiều yêu cầu).</summary>
    Limited = 10,

    /// <summary>A list left as a workbook or as open data (kết xuất).</summary>
    Exported = 11,

    /// <summary>Somebody added a second factor to their account (thêm xác thực thứ hai).</summary>
    SecondFactorAdded = 101,

    /// <summary>A second factor was taken from an account (bỏ xác thực thứ hai).</summary>
    SecondFactorRemoved = 102,

    /// <summary>Somebody proved who they are by their second factor (đã xác thực lần hai).</summary>
    SecondFactorUsed = 103,

    /// <summary>A second factor was wrong (xác thực lần hai sai).</summary>
    SecondFactorFailed = 104,

    /// <summary>Somebody came in by a recovery code, which is used up (dùng mã khôi phục).</summary>
    RecoveryCodeUsed = 105,

    /// <summary>Somebody proved who they are once more, before an act that asks for it (xác thực lại).</summary>
    SteppedUp = 111,

    /// <summary>Somebody failed to, and the act was not done (xác thực lại không được).</summary>
    StepUpFailed = 112,

    /// <summary>An account was made (tạo tài khoản).</summary>
    AccountAdded = 121,

    /// <summary>An account was locked (khóa tài khoản).</summary>
    AccountLocked = 122,

    /// <summary>An account was unlocked (mở khóa tài khoản).</summary>
    AccountUnlocked = 123,

    /// <summary>An account was ended for good (kết thúc tài khoản).</summary>
    AccountEnded = 124,

    /// <summary>Somebody else gave an account another password (đặt lại mật khẩu).</summary>
    PasswordReset = 125,

    /// <summary>An account got another role, body, seat or office (đổi vai trò, đơn vị, chức vụ).</summary>
    OfficeChanged = 126,

    /// <summary>What the office's own sign-on calls an account's person changed (đổi gắn với cổng đăng nhập).</summary>
    SignOnChanged = 127,

    /// <summary>An account's person got another name (đổi họ tên).</summary>
    NameChanged = 128,

    /// <summary>Somebody named a stand-in (lập ủy quyền).</summary>
    DelegationNamed = 131,

    /// <summary>Somebody accepted to stand in (nhận ủy quyền).</summary>
    DelegationAccepted = 132,

    /// <summary>A delegation was declined or ended (từ chối, chấm dứt ủy quyền).</summary>
    DelegationEnded = 133,

    /// <summary>A named token for a program was made (tạo mã truy cập).</summary>
    TokenMade = 141,

    /// <summary>A named token was revoked (thu hồi mã truy cập).</summary>
    TokenRevoked = 142,

    /// <summary>A figure of the rules or the working calendar changed (đổi quy định).</summary>
    RuleChanged = 151,

    /// <summary>All ledgers and files were verified and are whole (kiểm tra sổ: nguyên vẹn).</summary>
    LedgersHeld = 161,

    /// <summary>Ledgers or files were verified and are not what was written (kiểm tra sổ: có chỗ hỏng).</summary>
    LedgersDamaged = 162,

    /// <summary>A seal could not be sent to where it is kept; it is tried again (chưa gửi được niêm phong).</summary>
    SealNotSent = 163,

    /// <summary>Something harmful was found in a file (tệp có mã độc).</summary>
    FileInfected = 171,
}

/// <summary>What an event came to (kết quả).</summary>
public enum SecurityOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>Something is broken, and somebody has to look at it.</summary>
    Broken,
}

/// <summary>What events came to.</summary>
public static class SecurityOutcomes
{
    /// <summary>What the event came to.</summary>
    public static SecurityOutcome Outcome(this SecurityEvent what) => what switch
    {
        SecurityEvent.SignInFailed or SecurityEvent.SignInSlowed or SecurityEvent.AccountClosed or SecurityEvent.Denied or SecurityEvent.Limited
            or SecurityEvent.SecondFactorFailed or SecurityEvent.StepUpFailed => SecurityOutcome.Refused,
        SecurityEvent.LedgersDamaged or SecurityEvent.SealNotSent or SecurityEvent.FileInfected => SecurityOutcome.Broken,
        _ => SecurityOutcome.Done,
    };
}
