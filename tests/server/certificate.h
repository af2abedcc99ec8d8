// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace messagesserver {

/// A key and a certificate that it signed itself.
struct Certificate {
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{nullptr, EVP_PKEY_free};
    std::unique_ptr<X509, decltype(&X509_free)> certificate{nullptr, X509_free};
};

/// `kind`: "valid" for 127.0.0.1 and localhost; "expired"; "wrong-host", valid for another name. Throws
/// std::runtime_error.
[[nodiscard]] Certificate makeCertificate(const std::string& kind);

/// So that a client can be told to trust it.
void writeCertificate(const Certificate& certificate, const std::string& file);

} // namespace messagesserver
