using Microsoft.AspNetCore.Identity;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>What is wrong with an account, in Vietnamese.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Tên đăng nhập “{userName}” đã có người dùng: chọn tên khác.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"Tên đăng nhập “{userName}” có ký tự không dùng được: chỉ dùng chữ không dấu, số, dấu chấm, gạch ngang.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Không lưu được tài khoản.");

    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };
}
