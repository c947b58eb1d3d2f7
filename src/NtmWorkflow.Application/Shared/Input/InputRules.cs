using FluentValidation;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>Input rules with sentences that help, shared by all requests.</summary>
internal static class InputRules
{
    /// <summary>Longest text a person may enter in one field.</summary>
    public const int LongText = 4000;

    /// <summary>A text that must be there.</summary>
    public static IRuleBuilderOptions<T, string> Needed<T>(this IRuleBuilder<T, string> rule, string field, string what) =>
        rule
            .Must(text => !string.IsNullOrWhiteSpace(text))
            .WithName(field).OverridePropertyName(field).WithErrorCode("text-is-needed").WithMessage($"Chưa nhập {what}.")
            .Must(text => text is null || text.Length <= LongText)
            .OverridePropertyName(field).WithErrorCode("text-is-too-long").WithMessage($"Phần {what} dài quá {LongText} ký tự: hãy rút gọn.");

    /// <summary>A text that may be left out.</summary>
    public static IRuleBuilderOptions<T, string?> Optional<T>(this IRuleBuilder<T, string?> rule, string field, string what) =>
        rule
            .Must(text => text is null || text.Length <= LongText)
            .OverridePropertyName(field).WithErrorCode("text-is-too-long").WithMessage($"Phần {what} dài quá {LongText} ký tự: hãy rút gọn.");

    /// <summary>A whole number of things.</summary>
    public static IRuleBuilderOptions<T, int> Between<T>(this IRuleBuilder<T, int> rule, string field, string what, int least, int most) =>
        rule
            .InclusiveBetween(least, most)
            .OverridePropertyName(field).WithErrorCode("number-is-in-range").WithMessage($"{what} phải là số nguyên từ {least} đến {most}.");
}
