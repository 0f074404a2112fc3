// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <variant>

#include "base/error.h"
#include "base/expects.h"

namespace brandpunt {

/// A value or the failure that stood in its way. The names are those of std::expected, which g++ 12 lacks in
/// C++20, so that this can become an alias one day.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  // Implicit, so that a function can return its value or its error as it is.
  Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return m_content.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return checked(), std::get<0>(m_content); }
  const T& value() const& { return checked(), std::get<0>(m_content); }
  T&& value() && { return checked(), std::get<0>(std::move(m_content)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Error& error() & { return expects(!has_value()), std::get<1>(m_content); }
  const Error& error() const& { return expects(!has_value()), std::get<1>(m_content); }
  Error&& error() && { return expects(!has_value()), std::get<1>(std::move(m_content)); }

  T value_or(T other) && { return has_value() ? std::get<0>(std::move(m_content)) : std::move(other); }

 private:
  void checked() const { expects(has_value()); }
  std::variant<T, Error> m_content;
};

/// Work that yields nothing but may fail.
template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;
  Result() = default;
  Result(Error error) : m_error(std::move(error)) {}

  bool has_value() const { return !m_error.has_value(); }
  explicit operator bool() const { return has_value(); }
  Error& error() & { return expects(!has_value()), *m_error; }
  const Error& error() const& { return expects(!has_value()), *m_error; }
  Error&& error() && { return expects(!has_value()), *std::move(m_error); }

 private:
  std::optional<Error> m_error = {};
};

}  // namespace brandpunt
