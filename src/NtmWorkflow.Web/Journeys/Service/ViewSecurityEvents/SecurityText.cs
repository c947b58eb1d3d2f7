using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Service.ViewSecurityEvents;

/// <summary>Events of the security log in words.</summary>
internal static class SecurityText
{
    /// <summary>The event.</summary>
    public static string Of(SecurityEvent what) => what switch
    {
        SecurityEvent.SignedIn => "Đăng nhập",
        SecurityEvent.SignInFailed => "Đăng nhập sai",
        SecurityEvent.SignInSlowed => "Bị làm chậm vì thử sai nhiều",
        SecurityEvent.AccountClosed => "Tài khoản đã đóng",
        SecurityEvent.SignedOut => "Đăng xuất",
        SecurityEvent.SessionsEnded => "Kết thúc phiên khác",
        SecurityEvent.PasswordChanged => "Tự đổi mật khẩu",
        SecurityEvent.Denied => "Bị từ chối",
        SecurityEvent.Downloaded => "Tải tệp",
        SecurityEvent.Limited => "Quá nhiều yêu cầu",
        SecurityEvent.Exported => "Kết xuất danh sách",
        SecurityEvent.SecondFactorAdded => "Thêm xác thực thứ hai",
        SecurityEvent.SecondFactorRemoved => "Bỏ xác thực thứ hai",
        SecurityEvent.SecondFactorUsed => "Xác thực lần hai",
        SecurityEvent.SecondFactorFailed => "Xác thực lần hai sai",
        SecurityEvent.RecoveryCodeUsed => "Dùng mã khôi phục",
        SecurityEvent.SteppedUp => "Xác thực lại",
        SecurityEvent.StepUpFailed => "Xác thực lại không được",
        SecurityEvent.AccountAdded => "Tạo tài khoản",
        SecurityEvent.AccountLocked => "Khóa tài khoản",
        SecurityEvent.AccountUnlocked => "Mở khóa tài khoản",
        SecurityEvent.AccountEnded => "Kết thúc tài khoản",
        SecurityEvent.PasswordReset => "Đặt lại mật khẩu",
        SecurityEvent.OfficeChanged => "Đổi vai trò, đơn vị",
        SecurityEvent.SignOnChanged => "Đổi gắn với cổng đăng nhập",
        SecurityEvent.NameChanged => "Đổi họ tên",
        SecurityEvent.DelegationNamed => "Lập ủy quyền",
        SecurityEvent.DelegationAccepted => "Nhận ủy quyền",
        SecurityEvent.DelegationEnded => "Từ chối, chấm dứt ủy quyền",
        SecurityEvent.TokenMade => "Tạo mã truy cập",
        SecurityEvent.TokenRevoked => "Thu hồi mã truy cập",
        SecurityEvent.RuleChanged => "Đổi quy định",
        SecurityEvent.LedgersHeld => "Kiểm tra sổ: nguyên vẹn",
        SecurityEvent.LedgersDamaged => "Kiểm tra sổ: có chỗ hỏng",
        SecurityEvent.SealNotSent => "Chưa gửi được niêm phong",
        SecurityEvent.FileInfected => "Tệp có mã độc",
        _ => what.ToString(),
    };

    /// <summary>The colour of what it came to.</summary>
    public static TagColour Colour(SecurityOutcome outcome) => outcome switch
    {
        SecurityOutcome.Done => TagColour.Grey,
        SecurityOutcome.Refused => TagColour.Orange,
        _ => TagColour.Red,
    };
}
